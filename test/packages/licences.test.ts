import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// What users of a published package install with it: all of it may be used in closed software, and says so itself.
const permissive = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'BlueOak-1.0.0',
]);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packages = join(import.meta.dirname, '..', '..', 'packages');
const published = readdirSync(packages)
  .map((name) => join(packages, name))
  .filter((folder) => existsSync(join(folder, 'package.json')) && manifestOf(folder).private !== true);
const shipped = [...new Set(published.flatMap((folder) => [folder, ...dependenciesOf(folder)]))].map(manifestOf);

test('what ships was found: our packages and what they bring along', () => {
  const names = shipped.map(({ name }) => name);
  expect(published).toHaveLength(4);
  expect(names).toEqual(expect.arrayContaining(['@darkhorses/stats', 'drizzle-orm', 'openapi-fetch', 'postgres']));
  // Every one more is one more to trust: adding one should be a decision, and this list is where it shows.
  expect(names.filter((name) => !name.startsWith('@darkhorses/')).toSorted()).toEqual([
    'drizzle-orm',
    'openapi-fetch',
    'openapi-typescript-helpers',
    'postgres',
  ]);
});

test.each(shipped)('$name $version may be used by anyone: $license', ({ license }) => {
  expect([...permissive]).toContain(license);
});

/** Folders of the production dependencies, and of theirs, as a package manager resolves them. */
function dependenciesOf(folder: string, found = new Set<string>()): Set<string> {
  for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
    const dependency = resolve(folder, name);
    if (found.has(dependency)) continue;
    found.add(dependency);
    dependenciesOf(dependency, found);
  }
  return found;
}

function resolve(folder: string, name: string): string {
  const place = join(folder, 'node_modules', name);
  if (existsSync(place)) return realpathSync(place);
  const above = dirname(folder);
  if (above === folder) throw new Error(`${name} is not installed.`);
  return resolve(above, name);
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
