import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDividend, parsePlaceDividends } from './tote.js';

test('a dividend is a sum of money', () => {
  expect(parseDividend('£9.50')).toEqual({ amount: 9.5, currency: 'GBP' });
  expect(parseDividend('€9')).toEqual({ amount: 9, currency: 'EUR' });
});

test('place dividends stand in the order of finishing', () => {
  expect(parsePlaceDividends('£2.50 £1.50 £4')?.map(({ amount }) => amount)).toEqual([2.5, 1.5, 4]);
  expect(parsePlaceDividends('€2.10 €1.60')?.map(({ currency }) => currency)).toEqual(['EUR', 'EUR']);
  expect(parsePlaceDividends('£2.50 none')).toBeUndefined();
});

test('as many dividends are read as are written', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 100, max: 9999 }), { minLength: 1, maxLength: 4 }), (pence) => {
      const text = pence.map((one) => `£${(one / 100).toFixed(2)}`).join(' ');
      expect(parsePlaceDividends(text)?.map(({ amount }) => amount)).toEqual(pence.map((one) => one / 100));
    }),
  );
});
