import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

// What each package may import of ours. Nothing else is allowed; the README draws the same ladder.
const ladder: Record<string, readonly string[]> = {
  'racing-api': [],
  schema: [],
  'local-postgres': [],
  simulator: [],
  extract: ['racing-api', 'schema'],
  ingest: ['racing-api', 'extract', 'schema'],
  command: ['local-postgres', 'racing-api', 'schema'],
  backfill: ['command', 'ingest', 'extract', 'schema', 'racing-api', 'local-postgres'],
  demo: ['simulator', 'backfill', 'command', 'schema'],
};

// Tests may also use what a test needs: a database, and the simulated API with the client that it tests.
const tests: Record<string, readonly string[]> = {
  schema: ['local-postgres'],
  ingest: ['local-postgres', 'simulator'],
  simulator: ['racing-api'],
  command: [],
  backfill: ['simulator'],
};

const root = join(import.meta.dirname, '..');
const folders = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => ({ group, name })),
);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|dist/.test(path.slice(root.length)));
}

const importPattern = /(?:from|import|import\(|require\()\s*['"]@darkhorses\/([a-z-]+)/g;

describe('the dependency ladder', () => {
  test('names every package and app', () => {
    expect(Object.keys(ladder).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  for (const { group, name } of folders) {
    test(`${name} imports only what stands below it`, () => {
      for (const path of sources(join(root, group, name, 'src'))) {
        const isTest = /\.test\.ts$|\/test\//.test(path);
        const allowed = [name, ...(ladder[name] ?? []), ...(isTest ? (tests[name] ?? []) : [])];
        for (const [, imported] of readFileSync(path, 'utf8').matchAll(importPattern)) {
          expect(allowed, `${path.slice(root.length + 1)} imports @darkhorses/${imported}`).toContain(imported);
        }
      }
    });

    test(`${name} declares as dependencies only what stands below it`, () => {
      const manifest = JSON.parse(readFileSync(join(root, group, name, 'package.json'), 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      const declared = Object.keys(manifest.dependencies ?? {})
        .filter((dependency) => dependency.startsWith('@darkhorses/'))
        .map((dependency) => dependency.slice('@darkhorses/'.length));
      for (const dependency of declared) expect(ladder[name]).toContain(dependency);
    });
  }
});
