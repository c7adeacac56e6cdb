import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ladder } from './ladder.js';

// Tests may also use what a test needs: a database, and the simulated API with the client that it tests.
const tests: Record<string, readonly string[]> = {
  schema: ['local-postgres'],
  ingest: ['local-postgres', 'simulator'],
  simulator: ['racing-api'],
  stats: ['local-postgres', 'simulator', 'extract', 'ingest'],
  audit: ['local-postgres', 'simulator'],
  backfill: ['simulator'],
  auditor: ['local-postgres', 'simulator'],
  scheduler: ['local-postgres', 'simulator'],
};

// An app never imports another one, but may run its command: declared, so that it is built before.
const runs: Record<string, readonly string[]> = { demo: ['auditor', 'backfill'] };

const root = join(import.meta.dirname, '..');
const packages = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => ({ name, home: join(root, group, name) })),
);

/** The code of a package: what is published, what tests it and what generates it. */
function sources(home: string): string[] {
  return readdirSync(home, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /^(src|test|scripts)[\\/]/.test(relative(home, path)));
}

/** Static and dynamic imports, types included, and calls of require. */
function importsOf(path: string): string[] {
  return ts.preProcessFile(readFileSync(path, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The imports of a file that it must not have. */
function trespasses(name: string, home: string, path: string): string[] {
  const isTest = path.endsWith('.test.ts') || relative(home, path).startsWith('test');
  const allowed = new Set([name, ...(ladder[name] ?? []), ...(isTest ? (tests[name] ?? []) : [])]);
  const isAllowed = (imported: string) => {
    // The files of another package are its own affair: what it gives to others, it exports.
    if (imported.startsWith('.')) {
      const file = resolve(path, '..', imported);
      const isOwn = !relative(home, file).startsWith('..');
      // What the tests of the whole repository share, any test may use.
      return isOwn || (isTest && !relative(join(root, 'test'), file).startsWith('..'));
    }
    const [, ours] = /^@darkhorses\/([a-z-]+)/.exec(imported) ?? [];
    return ours === undefined || allowed.has(ours);
  };
  const forbidden = importsOf(path).filter((imported) => !isAllowed(imported));
  return forbidden.map((imported) => `${relative(root, path)} imports ${imported}`);
}

describe('the dependency ladder', () => {
  test('names every package and app', () => {
    expect(Object.keys(ladder).toSorted()).toEqual(packages.map(({ name }) => name).toSorted());
  });

  test('has no way back up', () => {
    const below = (name: string, above: readonly string[]): void => {
      expect(above).not.toContain(name);
      for (const next of ladder[name] ?? []) below(next, [...above, name]);
    };
    for (const name of Object.keys(ladder)) below(name, []);
  });

  test.each(packages)('$name imports only what stands below it, and nothing behind its back', ({ name, home }) => {
    const paths = sources(home);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.flatMap((path) => trespasses(name, home, path))).toEqual([]);
  });

  test.each(packages)('$name declares only what stands below it', ({ name, home }) => {
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<
      'dependencies' | 'devDependencies' | 'peerDependencies',
      Record<string, string> | undefined
    >;
    const ours = (kind: keyof typeof manifest) =>
      Object.entries(manifest[kind] ?? {}).flatMap(([dependency, version]) => {
        if (!dependency.startsWith('@darkhorses/')) return [];
        expect(version).toBe('workspace:^');
        return [dependency.slice('@darkhorses/'.length)];
      });
    const below = [...(ladder[name] ?? []), ...(runs[name] ?? [])];
    expect(below).toEqual(expect.arrayContaining(ours('dependencies')));
    expect([...below, ...(tests[name] ?? [])]).toEqual(expect.arrayContaining(ours('devDependencies')));
    expect(ours('peerDependencies')).toEqual([]);
  });
});
