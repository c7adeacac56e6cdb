import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { missingChangesets } from '../../scripts/missing-changesets.mjs';

const folder = mkdtempSync(join(tmpdir(), 'dh-changesets-'));
let root = join(folder, 'fresh');
let made = 0;

// A repository with two published packages and a private one; the branch of a pull request is checked out.
beforeAll(() => {
  for (const name of ['schema', 'client']) write(`packages/${name}/package.json`, manifest(name));
  write('packages/inner/package.json', manifest('inner', { private: true }));
  for (const name of ['schema', 'client', 'inner']) write(`packages/${name}/src/index.ts`, 'export {};');
  write('.changeset/README.md', '# Changesets');
  write('.changeset/waiting.md', changeset({ schema: 'minor', client: 'minor' }));
  git('init', '-q', '-b', 'main');
  commit();
  git('checkout', '-q', '-b', 'change');
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  root = join(folder, String((made += 1)));
  cpSync(join(folder, 'fresh'), root, { recursive: true });
});

describe('a branch', () => {
  test('that changes nothing of a package needs nothing', () => {
    write('docs/page.md', 'Some words.');
    write('packages/client/README.md', 'Some words.');
    write('packages/client/src/index.test.ts', 'test();');
    write('packages/inner/src/index.ts', 'export const a = 1;');
    write(
      'packages/client/package.json',
      manifest('client', { scripts: { build: 'tsup' }, devDependencies: { a: '1' } }),
    );
    commit();
    expect(missingChangesets(root, 'main')).toEqual([]);
  });

  test.each([
    ['source', 'client', 'packages/client/src/deep/file.ts', 'patch'],
    ['dependencies', 'client', 'packages/client/package.json', 'patch'],
    ['migrations', 'schema', 'migrations/0001_more.sql', 'patch'],
    ['the build', 'schema', 'packages/schema/tsup.config.ts', 'patch'],
    ['the report of an API', 'schema', 'packages/schema/api/schema.api.md', 'minor'],
  ])('that changes %s needs a changeset, committed or not', (_, name, path, needed) => {
    write(path, path.endsWith('.json') ? manifest('client', { dependencies: { a: '1' } }) : 'changed');
    const missing = [{ name: `@darkhorses/${name}`, given: 'none', needed, files: [path] }];
    expect(missingChangesets(root, 'main')).toEqual(missing);
    commit();
    expect(missingChangesets(root, 'main')).toEqual(missing);
    write('.changeset/told.md', changeset({ [name]: needed }));
    expect(missingChangesets(root, 'main')).toEqual([]);
  });

  test('that changes the report needs more than a patch', () => {
    write('packages/client/src/index.ts', 'export const a = 1;');
    write('packages/client/api/client.api.md', 'const a: number;');
    write('.changeset/told.md', changeset({ client: 'patch' }));
    expect(missingChangesets(root, 'main')).toMatchObject([{ given: 'patch', needed: 'minor' }]);
    write('.changeset/told.md', changeset({ client: 'major' }));
    expect(missingChangesets(root, 'main')).toEqual([]);
  });

  test('is not helped by the changeset of another package, nor by one that waits already', () => {
    write('packages/client/src/index.ts', 'export const a = 1;');
    write('.changeset/told.md', changeset({ schema: 'major' }));
    expect(missingChangesets(root, 'main')).toMatchObject([{ name: '@darkhorses/client', given: 'none' }]);
  });

  test('that raises the versions uses its changesets up', () => {
    write('packages/client/package.json', manifest('client', { version: '0.1.0', dependencies: { a: '2' } }));
    write('packages/client/CHANGELOG.md', '## 0.1.0');
    rmSync(join(root, '.changeset/waiting.md'));
    expect(missingChangesets(root, 'main')).toEqual([]);
  });

  test('is compared with where it left main, not with what main has become', () => {
    git('checkout', '-q', 'main');
    write('packages/client/src/index.ts', 'export const of = "another";');
    commit();
    git('checkout', '-q', 'change');
    expect(missingChangesets(root, 'main')).toEqual([]);
  });
});

describe('everything since the last release', () => {
  test('of a package that was never released needs a changeset', () => {
    expect(missingChangesets(root)).toEqual([]);
    write('.changeset/waiting.md', changeset({ schema: 'minor' }));
    expect(missingChangesets(root)).toMatchObject([{ name: '@darkhorses/client', given: 'none', needed: 'patch' }]);
  });

  test('starts anew with each release', () => {
    rmSync(join(root, '.changeset/waiting.md'));
    for (const name of ['schema', 'client']) write(`packages/${name}/CHANGELOG.md`, '## 0.1.0');
    commit();
    expect(missingChangesets(root)).toEqual([]);
    write('packages/schema/src/index.ts', 'export const a = 1;');
    expect(missingChangesets(root)).toMatchObject([{ name: '@darkhorses/schema', given: 'none', needed: 'patch' }]);
  });
});

test('a base that is not there is named', () => {
  expect(() => missingChangesets(root, 'nowhere')).toThrow(/git merge-base nowhere HEAD failed: .*nowhere/);
});

function manifest(name: string, more: object = {}): string {
  return JSON.stringify({ name: `@darkhorses/${name}`, version: '0.0.0', ...more });
}

function changeset(steps: Readonly<Record<string, string>>): string {
  const lines = Object.entries(steps).map(([name, step]) => `'@darkhorses/${name}': ${step}\n`);
  return `---\n${lines.join('')}---\n\nSomething new.\n`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(): void {
  git('add', '-A');
  git('-c', 'user.name=Someone', '-c', 'user.email=someone@example.org', 'commit', '-q', '-m', 'Change');
}

function git(...parameters: string[]): void {
  const { status, stderr } = spawnSync('git', parameters, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}
