import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseColour } from './colour.js';

test('colours of one and of two parts', () => {
  expect(parseColour('b')).toBe('bay');
  expect(parseColour('br/bl')).toBe('brown or black');
});

test('an unknown or missing part is not understood', () => {
  for (const text of ['x', 'b/', '/b', 'b/x', 'toString']) expect(parseColour(text)).toBeUndefined();
});

test('two parts are the words of each, whatever their case', () => {
  const code = fc.constantFrom('b', 'bl', 'br', 'ch', 'gr', 'ro', 'wh');
  fc.assert(
    fc.property(code, code, (one, other) => {
      expect(parseColour(`${one}/${other}`)).toBe(`${parseColour(one)} or ${parseColour(other)}`);
      expect(parseColour(one.toUpperCase())).toBe(parseColour(one));
    }),
  );
});
