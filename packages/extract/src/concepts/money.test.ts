import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMoney } from './money.js';

test.each([
  ['€7080', 7080, 'EUR'],
  ['£4,193', 4193, 'GBP'],
  ['3245.08', 3245.08, 'GBP'],
  ['£283,550', 283_550, 'GBP'],
  ['1485148.51', 1_485_148.51, 'GBP'],
])('%s is %d %s', (text, amount, currency) => {
  expect(parseMoney(text)).toEqual({ amount, currency });
});

test('an unknown currency or a broken grouping is not understood', () => {
  for (const text of ['$500', '£4,19', '£', '1,2345', '12.345', '£-5']) expect(parseMoney(text)).toBeUndefined();
});

test('grouping changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
      expect(parseMoney(`£${amount.toLocaleString('en-GB')}`)).toEqual({ amount, currency: 'GBP' });
      expect(parseMoney(String(amount))).toEqual({ amount, currency: 'GBP' });
    }),
  );
});
