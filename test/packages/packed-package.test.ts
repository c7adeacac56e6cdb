import { expect, test } from 'vitest';
import { problemsOfFiles, problemsOfManifest } from '../../scripts/packed-package.mjs';

const sound = {
  name: '@darkhorses/example',
  description: 'An example.',
  homepage: 'https://example.org',
  license: 'MIT',
  engines: { node: '>=20.19' },
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  files: ['dist'],
  keywords: ['one', 'two', 'three', 'four', 'five'],
  sideEffects: false,
  repository: { url: 'git+https://example.org/example.git', directory: 'packages/example' },
  bugs: { url: 'https://example.org/issues' },
  publishConfig: { provenance: true, access: 'public' },
  dependencies: { postgres: '^3.4.9' },
};

const map = (content: object) => Buffer.from(JSON.stringify(content));
const wholeMap = map({ sources: ['../src/index.ts'], sourcesContent: ['export {};'] });
const soundFiles: Readonly<Record<string, Buffer>> = {
  'README.md': map({}),
  LICENSE: map({}),
  'dist/index.js': map({}),
  'dist/index.js.map': wholeMap,
  'dist/index.d.ts': map({}),
};

function problemsWith(changes: Readonly<Record<string, Buffer | null>>): string[] {
  const files = Object.entries({ ...soundFiles, ...changes }).filter((entry): entry is [string, Buffer] => !!entry[1]);
  return problemsOfFiles(new Map(files), sound);
}

test('a sound package has no problem', () => {
  expect(problemsOfManifest(sound)).toEqual([]);
  expect(problemsWith({})).toEqual([]);
});

test.each([
  ['a homepage', { homepage: undefined }, 'package.json lacks homepage.'],
  ['keywords', { keywords: ['one'] }, 'package.json has fewer than five keywords: nobody will find it.'],
  ['sideEffects', { sideEffects: true }, expect.stringContaining('sideEffects: false')],
  ['a repository folder', { repository: { url: 'x' } }, 'package.json lacks repository with url and directory.'],
  ['an address for bugs', { bugs: {} }, 'package.json lacks bugs with a url.'],
  ['provenance', { publishConfig: { access: 'public' } }, expect.stringContaining('provenance')],
  ['versions that npm knows', { dependencies: { a: 'workspace:^' } }, expect.stringContaining('workspace:^')],
  [
    'exports of what is built',
    { exports: { '.': './src/index.ts' } },
    expect.stringContaining('exports lead to source'),
  ],
])('a manifest without %s is refused', (_, change, problem) => {
  expect(problemsOfManifest({ ...sound, ...change })).toEqual([problem]);
});

test.each([
  ['no licence', { LICENSE: null }, 'The package lacks LICENSE.'],
  ['no types', { 'dist/index.d.ts': null }, 'exports names ./dist/index.d.ts, which is not packed.'],
  ['a test', { 'dist/some.test.d.ts': map({}) }, 'dist/some.test.d.ts must not be packed.'],
  ['its source', { 'src/index.ts': map({}) }, 'src/index.ts must not be packed.'],
  ['no source map', { 'dist/index.js.map': null }, 'dist/index.js has no source map that holds its sources.'],
  [
    'a source map without sources',
    { 'dist/index.js.map': map({ sources: ['../src/index.ts'] }) },
    'dist/index.js has no source map that holds its sources.',
  ],
])('a tarball with %s is refused', (_, change, problem) => {
  expect(problemsWith(change)).toEqual([problem]);
});
