import { expect, test } from 'vitest';
import { jsonText, storableJson } from './storable-json.js';

test('what can be stored is given back as it is', () => {
  const value = { texts: ['a', 'é', '🐎'], count: 1, none: null };
  expect(storableJson(value)).toEqual({ value, cleaned: false });
  expect(storableJson(value).value).toBe(value);
});

test('keys and texts lose what Postgres cannot hold', () => {
  expect(storableJson({ 'a\0': ['\ud800', 1] })).toEqual({ value: { a: ['\ufffd', 1] }, cleaned: true });
});

test('what is nested deeper than 100 levels is cut there', () => {
  const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'end');
  expect(storableJson(nested(100)).cleaned).toBe(false);
  expect(storableJson(nested(101)).cleaned).toBe(true);
  expect(jsonText(nested(50_000))).toBe(`${'['.repeat(100)}"[nested too deeply]"${']'.repeat(100)}`);
});

test('a name that objects have anyway is a key like any other', () => {
  const value: unknown = JSON.parse('{ "__proto__": "\\u0000" }');
  expect(jsonText(value)).toBe('{"__proto__":""}');
});
