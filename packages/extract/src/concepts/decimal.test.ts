import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal } from './decimal.js';

test('the zero before the point is optional, and so is what follows it', () => {
  expect(parseDecimal('.75')).toBe(0.75);
  expect(parseDecimal('3.')).toBe(3);
});

test('a sign, an exponent, a comma or a lone point is no decimal', () => {
  for (const text of ['-1', '1e3', '1,5', '.', '1.2.3']) expect(parseDecimal(text)).toBeUndefined();
});

test('every number to six decimals is read exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999_999 }), (whole, millionths) => {
      const text = `${whole}.${String(millionths).padStart(6, '0')}`;
      expect(parseDecimal(text)).toBe(Number(text));
    }),
  );
});
