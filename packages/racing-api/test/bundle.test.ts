import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundle } from '../scripts/bundle.mjs';

const folder = mkdtempSync(join(tmpdir(), 'darkhorses-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bundled(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return bundle(join(folder, 'entry.yml'));
}

const entry = "openapi: 3.1.0\npaths: { /horses: { $ref: 'horses.yml#/list' } }\n";

test('path items are written out, components gathered under their own names, those of components too', () => {
  const document = bundled({
    'entry.yml': entry,
    'horses.yml': [
      'list: { get: { answer: { $ref: "#/components/schemas/Horse" } } }',
      'components: { schemas: { Horse: { sire: { $ref: "sires.yml#/components/schemas/Sire" } }, Unused: {} } }',
    ].join('\n'),
    'sires.yml': 'components: { schemas: { Sire: { of: { $ref: "horses.yml#/components/schemas/Horse" } } } }',
  });
  expect(document).toEqual({
    openapi: '3.1.0',
    paths: { '/horses': { get: { answer: { $ref: '#/components/schemas/Horse' } } } },
    components: {
      schemas: {
        Horse: { sire: { $ref: '#/components/schemas/Sire' } },
        Sire: { of: { $ref: '#/components/schemas/Horse' } },
      },
    },
  });
});

test('two files may not name a component the same', () => {
  const files = {
    'entry.yml': entry,
    'horses.yml': [
      'list: { a: { $ref: "#/components/schemas/Name" }, b: { $ref: "sires.yml#/components/schemas/Name" } }',
      'components: { schemas: { Name: { type: string } } }',
    ].join('\n'),
    'sires.yml': 'components: { schemas: { Name: { type: object } } }',
  };
  expect(() => bundled(files)).toThrow(/Name is defined in horses\.yml and in sires\.yml: rename one/);
});

test('a reference to nothing names itself and its file', () => {
  const files = { 'entry.yml': entry, 'horses.yml': 'list: { a: { $ref: "#/components/schemas/Gone" } }' };
  expect(() => bundled(files)).toThrow('horses.yml refers to #/components/schemas/Gone, which does not exist.');
});
