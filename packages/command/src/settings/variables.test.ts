import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Variable, variables } from './variables.js';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const example = readFileSync(join(root, '.env.example'), 'utf8');
const listed = [...example.matchAll(/^(#?)([A-Z_]+)=(.*)$/gm)].map(([, comment, name = '', value]) => ({
  name,
  isCommentedOut: comment === '#',
  value,
}));

test('.env.example lists the variables that the code reads, in the same order', () => {
  expect(listed.map(({ name }) => name)).toEqual(Object.keys(variables));
});

test('.env.example shows the same examples, and sets none of them', () => {
  for (const [name, { example: value, isSecret, default: fallback }] of Object.entries(variables) as [
    string,
    Variable,
  ][]) {
    const found = listed.find((one) => one.name === name);
    const mustBeGiven = isSecret && fallback === undefined && name.startsWith('RACING_API');
    expect(found).toEqual({ name, isCommentedOut: !mustBeGiven, value: mustBeGiven ? '' : value });
  }
});

test('.env.example says about the optional ones what the code says', () => {
  const optional = Object.entries(variables).filter(([name]) => !/USERNAME|PASSWORD/.test(name));
  expect(example.split('\n')).toEqual(expect.arrayContaining(optional.map(([, { about }]) => `# ${about}`)));
});

test('examples and defaults are valid themselves', () => {
  for (const { example: value, default: fallback, schema } of Object.values(variables) as Variable[]) {
    expect(schema.safeParse(value).success).toBe(true);
    expect(schema.safeParse(fallback ?? value).success).toBe(true);
  }
});

const documents = [
  join(root, 'README.md'),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, 'docs', name)),
].filter((path) => existsSync(path));

const documentation = documents.map((path) => readFileSync(path, 'utf8')).join('\n');
const documented = new Set(
  documentation.match(
    /\b(?:RACING_API|DARKHORSES|SCHEDULER|ALERT)_[A-Z_]+\b|\b(?:DATABASE|HEARTBEAT)_URL\b|\bLOG_LEVEL\b/g,
  ),
);

test('the documentation names no variable that does not exist', () => {
  expect([...documented].filter((name) => !(name in variables))).toEqual([]);
});

// The credentials are everywhere; a page that goes beyond them is a list, and then a whole one.
test.skipIf(!documented.has('LOG_LEVEL'))('the documentation names every variable', () => {
  expect(Object.keys(variables).filter((name) => !documented.has(name))).toEqual([]);
});
