import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthsOf, parseBeatenLengths } from './beaten-lengths.js';

test('the short distances are decimals of a length', () => {
  expect(parseBeatenLengths('0.05')).toBe(lengthsOf.nose);
  expect(parseBeatenLengths('0.1')).toBe(lengthsOf.shortHead);
  expect(parseBeatenLengths('0.2')).toBe(lengthsOf.head);
  expect(parseBeatenLengths('0.3')).toBe(lengthsOf.neck);
});

test('the leading zero is optional and a non-finisher has none', () => {
  expect(parseBeatenLengths('.75')).toBe(0.75);
  expect(parseBeatenLengths('0')).toBe(0);
  expect(parseBeatenLengths('-')).toBeNull();
});

test('words and negative lengths are not understood', () => {
  for (const text of ['nk', '-1', '1 1/2', '1½']) expect(parseBeatenLengths(text)).toBeUndefined();
});

test('every quarter length is read exactly, with and without its zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), (quarters) => {
      const lengths = quarters / 4;
      expect(parseBeatenLengths(String(lengths))).toBe(lengths);
      expect(parseBeatenLengths(String(lengths).replace(/^0\./, '.'))).toBe(lengths);
    }),
  );
});
