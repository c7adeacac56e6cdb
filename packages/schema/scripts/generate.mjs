// Writes the next migration from the tables in src, into /migrations at the root of the repository.
//
//   pnpm --filter @darkhorses/schema generate --name add_column     the next numbered file
//   pnpm --filter @darkhorses/schema generate --custom --name grant an empty one, for what Drizzle cannot say
//   pnpm --filter @darkhorses/schema generate --check               changes nothing; fails when a migration is missing
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const home = join(import.meta.dirname, '..');
const migrations = join(home, '../../migrations');
const words = process.argv.slice(2);

if (words.includes('--check')) check();
else process.exitCode = drizzleKit(words, migrations, 'inherit').status;

function check() {
  // drizzle-kit takes only a folder relative to its own: a neighbour that git does not see.
  const copy = mkdtempSync(join(home, 'node_modules', '.drift-'));
  try {
    cpSync(migrations, copy, { recursive: true });
    const { status, output } = drizzleKit(['--name', 'missing'], copy, 'pipe');
    if (status === 0 && /No schema changes/.test(output)) return console.log('The migrations match the tables.');
    console.error(output);
    const added = readdirSync(copy).filter((name) => name.endsWith('_missing.sql'));
    for (const name of added) console.error(readFileSync(join(copy, name), 'utf8'));
    console.error('The tables differ from /migrations. Run: pnpm --filter @darkhorses/schema generate --name WHAT');
    process.exitCode = 1;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function drizzleKit(parameters, folder, stdio) {
  const kit = join(dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [kit, 'generate', ...parameters], {
    cwd: home,
    stdio,
    encoding: 'utf8',
    env: { ...process.env, MIGRATIONS_FOLDER: relative(home, folder) },
  });
  if (error !== undefined) throw error;
  return { status: status ?? 1, output: `${stdout ?? ''}${stderr ?? ''}` };
}
