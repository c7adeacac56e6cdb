import { array, assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { bookOf, decimalText, favouriteMark, makeMarket, nearestPrice, priceAt } from './prices.js';

test.each([
  [13 / 8, '2.62'],
  [11 / 8, '2.38'],
  [15 / 8, '2.88'],
  [85 / 40, '3.12'],
  [100 / 30, '4.33'],
  [8 / 13, '1.62'],
  [1, '2.00'],
])('odds of %d pay %s', (odds, text) => {
  expect(decimalText(odds + 1)).toBe(text);
});

test('the nearest price is the one with the smallest ratio', () => {
  assert(
    property(double({ min: 0.03, max: 300, noNaN: true }), (odds) => {
      const chosen = nearestPrice(odds);
      const ratio = (step: number): number => Math.abs(Math.log(priceAt(step).odds / odds));
      for (const step of [chosen - 1, chosen + 1]) expect(ratio(chosen)).toBeLessThanOrEqual(ratio(step) + 1e-9);
    }),
  );
});

test('a book stands above 102 % whatever the chances', () => {
  assert(
    property(array(double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 }), (weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const book = bookOf(makeMarket(weights.map((weight) => weight / total)));
      expect(book).toBeGreaterThanOrEqual(1.02);
      expect(book).toBeLessThan(1.75);
    }),
  );
});

test('one favourite is F, two are J, three are C', () => {
  expect([3, 5, 7].map((step, _, steps) => favouriteMark(step, steps))).toEqual(['F', '', '']);
  expect([3, 3, 7].map((step, _, steps) => favouriteMark(step, steps))).toEqual(['J', 'J', '']);
  expect([3, 3, 3].map((step, _, steps) => favouriteMark(step, steps))).toEqual(['C', 'C', 'C']);
  expect(favouriteMark(3, [3])).toBe('');
});
