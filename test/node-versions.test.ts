import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

// NODE_VERSION_POLICY.md, held against everything that names a version of Node.

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

const versions = [...read('NODE_VERSION_POLICY.md').matchAll(/^\| (\d+(?:\.\d+)?)(?: LTS)? +\|/gm)].map(
  ([, version = '']) => version,
);
const [newest = ''] = versions;
const floor = versions.at(-1) ?? '';

const manifests = ['package.json', ...['packages', 'apps'].flatMap(manifestsIn)];

test('the policy names the version to run first and the floor last', () => {
  expect(versions.length).toBeGreaterThan(1);
  expect(versions.map(Number)).toEqual(versions.map(Number).toSorted((a, b) => b - a));
});

test.each(manifests)('%s asks for the floor', (path) => {
  expect(json(path)).toMatchObject({ engines: { node: `>=${floor}` } });
});

test('CI tries every version, the newest first, and runs everything else on the newest', () => {
  const workflows = readdirSync(join(root, '.github', 'workflows')).map(
    (name) => parse(read(`.github/workflows/${name}`)) as { jobs: Record<string, Job> },
  );
  const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs));
  expect(jobs.flatMap(({ strategy }) => strategy?.matrix.node ?? [])).toEqual(versions);
  const asked = jobs.flatMap(({ steps }) => steps.flatMap((step) => step.with?.['node-version'] ?? []));
  expect(new Set(asked)).toEqual(new Set(['${{ matrix.node }}']));
  const files = jobs.flatMap(({ steps }) => steps.flatMap((step) => step.with?.['node-version-file'] ?? []));
  expect(new Set(files)).toEqual(new Set(['.nvmrc']));
});

test('the image and the version managers take the newest', () => {
  const images = [...read('Dockerfile').matchAll(/^FROM node:(\S+)/gm)].map(([, tag]) => tag);
  expect(new Set(images)).toEqual(new Set([`${newest}-slim`]));
  expect(read('.nvmrc').trim()).toBe(newest);
});

test('what is compiled, and the types that it is checked with, are those of the floor', () => {
  const [major = ''] = floor.split('.');
  expect(read('tsup.base.ts')).toContain(`target: 'node${major}'`);
  expect(read('pnpm-workspace.yaml')).toMatch(new RegExp(`'@types/node': \\^${major}\\.`));
});

test('who starts with an older one is told so', () => {
  const [major = '', minor = ''] = floor.split('.');
  const bootstrap = read('scripts/bootstrap.mjs');
  expect(bootstrap).toContain(`major < ${major} || (major === ${major} && minor < ${minor})`);
  expect(bootstrap).toContain(`needs ${floor} or newer`);
});

interface Job {
  readonly strategy?: { readonly matrix: { readonly node?: readonly string[] } };
  readonly steps: readonly { readonly with?: Readonly<Record<string, string>> }[];
}

function manifestsIn(folder: string): string[] {
  return readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`);
}
