import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrationFiles } from '../src/migrate/migration-files.js';
import { unmigratedUrl } from './unmigrated-database.js';

const home = join(import.meta.dirname, '..');
const isBuilt = existsSync(join(home, 'dist/index.js'));
if (!isBuilt) console.warn('Skipped: the tests of the packed package, since it is not built.');

// What a user gets from npm, in a folder far from this repository.
describe.skipIf(!isBuilt)('the packed package', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dh-packed-'));
    const installed = join(folder, 'node_modules/@darkhorses/schema');
    mkdirSync(installed, { recursive: true });
    run(join(home, '../../node_modules/.bin/pnpm'), ['pack', '--pack-destination', folder], home);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'none';
    run('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components=1'], folder);
    for (const dependency of ['drizzle-orm', 'postgres']) {
      symlinkSync(join(home, 'node_modules', dependency), join(folder, 'node_modules', dependency), 'junction');
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['import', 'migrate.mjs', `import { migrate } from '@darkhorses/schema';`],
    ['require', 'migrate.cjs', `const { migrate } = require('@darkhorses/schema');`],
  ])('migrates a database when reached by %s', async (_, file, line) => {
    const url = await unmigratedUrl();
    writeFileSync(
      join(folder, file),
      `${line}\nmigrate(${JSON.stringify(url)}).then(({ applied }) => console.log(applied.join()));\n`,
    );
    expect(run(process.execPath, [file], folder).trim()).toBe(
      migrationFiles()
        .map(({ tag }) => tag)
        .join(),
    );
  });

  test('does what its README says', async () => {
    const readme = readFileSync(join(home, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code);
    const url = await unmigratedUrl();
    const code = blocks.join('\n').replaceAll('postgres://user:password@localhost:5432/racing', url);
    const { outputText } = transpileModule(`${code}\nconsole.log({ applied, races, derby, comment, unit, owner });`, {
      compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 },
    });
    writeFileSync(join(folder, 'readme.mjs'), outputText);
    const output = run(process.execPath, ['readme.mjs'], folder);
    expect(blocks).toHaveLength(3);
    expect(output).toContain(migrationFiles()[0]?.tag);
    expect(output).toContain("unit: 'lengths'");
  });

  test('holds the migrations and no snapshot, no test', () => {
    const files = readdirSync(join(folder, 'node_modules/@darkhorses/schema'), { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining([join('dist', 'migrations', 'meta', '_journal.json'), 'README.md']));
    expect(files.filter((name) => /snapshot|\.test\.|^test/.test(name))).toEqual([]);
  });
});

function run(command: string, parameters: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    // The variables of a test run would reach the child: it must stand alone.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`${command} ${parameters.join(' ')} failed: ${stdout}${stderr}${error?.message ?? ''}`);
  return stdout;
}
