import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRating } from './rating.js';

test('a rating may be missing with a dash of either length', () => {
  expect(parseRating('–')).toBeNull();
  expect(parseRating('-')).toBeNull();
});

test('a rating of another form is not understood', () => {
  for (const text of ['102+', '1000', '70.5', '--5', 'p']) expect(parseRating(text)).toBeUndefined();
});

test('every rating is read as it stands, as text or as a number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99, max: 999 }), (rating) => {
      expect(parseRating(String(rating))).toBe(rating);
      expect(parseRating(rating)).toBe(rating);
    }),
  );
});
