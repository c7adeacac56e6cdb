import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsup';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../test/processes.js';

const root = join(import.meta.dirname, '..');
const home = temporaryFolder();
afterAll(() => home.remove());

test('the example of the README runs as it stands', async () => {
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const folder = join(root, 'node_modules', '.test-readme');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'example.ts'), example.replace('@darkhorses/local-postgres', '../../src/index.js'));
  await build({
    entry: { example: join(folder, 'example.ts') },
    outDir: folder,
    format: 'esm',
    outExtension: () => ({ js: '.mjs' }),
    tsconfig: join(root, '..', '..', 'tsconfig.json'),
    config: false,
    silent: true,
    clean: false,
  });
  const said = execFileSync(process.execPath, [join(folder, 'example.mjs')], { cwd: home.path, encoding: 'utf8' });
  expect(said).toMatch(/^postgres:\/\/darkhorses@%2F.*:5432\/darkhorses\n$/);
});
