import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Run before a command: says which files are loaded, and which formatters of times are made. */
const watched = `
  import { writeSync } from 'node:fs';
  import { register } from 'node:module';
  const hooks = "import { writeSync } from 'node:fs';" +
    "export const load = (url, context, next) => { writeSync(2, 'loaded ' + url + '\\\\n'); return next(url, context); };";
  register('data:text/javascript,' + encodeURIComponent(hooks));
  for (const name of ['DateTimeFormat', 'NumberFormat']) {
    const Real = Intl[name];
    Intl[name] = class extends Real {
      constructor(...given) {
        super(...given);
        writeSync(2, 'made ' + name + '\\n');
      }
    };
  }`;

/** Everything else waits until a command needs it: Drizzle alone is a hundred files, and the first formatter takes 8 ms. */
test.each([
  ['backfill', ['commander', 'openapi-fetch']],
  ['scheduler', ['commander', 'croner', 'openapi-fetch']],
  ['auditor', ['commander', 'openapi-fetch']],
])('%s --help loads little, and makes nothing that takes long', (app, libraries) => {
  const cli = join(root, 'apps', app, 'dist', 'cli.js');
  const before = `data:text/javascript,${encodeURIComponent(watched)}`;
  // What is said on stderr comes to stdout, where it can be read when all went well.
  const told = execFileSync('sh', ['-c', 'exec "$0" "$@" 2>&1', process.execPath, '--import', before, cli, '--help'], {
    encoding: 'utf8',
  });
  const loaded = told.match(/(?<=^loaded file:).*/gm) ?? [];
  expect(loaded.filter((file) => file.endsWith('/dist/cli.js'))).toHaveLength(1);
  const names = loaded.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  expect([...new Set(names)].toSorted()).toEqual(libraries);
  expect(told).not.toContain('made ');
});
