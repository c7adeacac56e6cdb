import { array, assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { callLengths, callTotal, lengthsText } from './lengths.js';

test.each([
  [0.003, 0, '0'],
  [0.04, 0.05, '0.05'],
  [0.26, 0.3, '0.3'],
  [0.45, 0.5, '.5'],
  [0.8, 0.75, '.75'],
  [0.95, 1, '1'],
  [3.3, 3.25, '3.25'],
  [6.6, 6.5, '6.5'],
  [23.4, 23, '23'],
  [140, 99, '99'],
])('a gap of %d lengths is called %d and written %s', (gap, called, text) => {
  expect(callLengths(gap)).toBe(called);
  expect(lengthsText(called)).toBe(text);
});

test.each([
  [0, 0],
  [0.05, 0.05],
  [0.15, 0.2],
  [0.45, 0.5],
  [0.6, 0.5],
  [0.7, 0.75],
  [1.2, 1.25],
  [2.95, 3],
  [13.45, 13.5],
])('a sum of %d lengths is published as %d', (sum, published) => {
  expect(callTotal(sum)).toBe(published);
});

test('a total is never further from the sum than an eighth of a length', () => {
  assert(
    property(array(double({ min: 0, max: 20, noNaN: true }), { maxLength: 20 }), (gaps) => {
      const sum = gaps.reduce((total, gap) => total + callLengths(gap), 0);
      expect(Math.abs(callTotal(sum) - sum)).toBeLessThanOrEqual(0.1251);
    }),
  );
});
