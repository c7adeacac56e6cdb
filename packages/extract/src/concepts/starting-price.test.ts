import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStartingPrice } from './starting-price.js';

test.each([
  ['11/4F', 11, 4, 3.75, 'favourite'],
  ['7/2J', 7, 2, 4.5, 'joint_favourite'],
  ['4/1C', 4, 1, 5, 'co_favourite'],
  ['EvensF', 1, 1, 2, 'favourite'],
  ['Evens', 1, 1, 2, null],
  ['100/30', 100, 30, 4.333333, null],
  ['13/8', 13, 8, 2.625, null],
])('%s is %i/%i, %d, %s', (text, numerator, denominator, decimal, favourite) => {
  expect(parseStartingPrice(text)).toEqual({ numerator, denominator, decimal, favourite });
});

test('a mark without a price is not understood', () => {
  for (const text of ['F', '-F', 'SPF', '11/4X', '11/4FF', '3.75']) expect(parseStartingPrice(text)).toBeUndefined();
});

const marks = [
  ['F', 'favourite'],
  ['J', 'joint_favourite'],
  ['C', 'co_favourite'],
] as const;

test('a mark changes nothing but the favourite status', () => {
  const price = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 40 }))
    .map(([n, d]) => `${n}/${d}`);
  fc.assert(
    fc.property(price, fc.constantFrom(...marks), (text, [mark, favourite]) => {
      const plain = parseStartingPrice(text);
      expect(parseStartingPrice(text + mark)).toEqual({ ...plain, favourite });
    }),
  );
});
