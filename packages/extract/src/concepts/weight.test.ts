import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatWeight, parsePounds, parseWeight } from './weight.js';

test('stones and pounds are pounds', () => {
  expect(parseWeight('9-2')).toBe(128);
  expect(parseWeight('11-12')).toBe(166);
  expect(parsePounds('128')).toBe(128);
});

test('more than thirteen pounds beside the stones are no weight', () => {
  expect(parseWeight('9-14')).toBeUndefined();
  expect(parseWeight('9')).toBeUndefined();
  expect(parseWeight('9st 2lb')).toBeUndefined();
});

test('no weight is given as zero pounds before it is known', () => {
  expect(parsePounds('0')).toBeNull();
});

test('a weight survives writing and reading', () => {
  fc.assert(
    fc.property(fc.integer({ min: 14, max: 250 }), (pounds) => {
      expect(parseWeight(formatWeight(pounds))).toBe(pounds);
    }),
  );
});
