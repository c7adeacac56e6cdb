import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimalOdds, parseOdds } from './odds.js';

test('a fraction is kept as quoted', () => {
  expect(parseOdds('100/30')).toEqual({ numerator: 100, denominator: 30, decimal: 4.333333 });
  expect(parseOdds('85/40')).toEqual({ numerator: 85, denominator: 40, decimal: 3.125 });
  expect(parseOdds('Evens')).toEqual({ numerator: 1, denominator: 1, decimal: 2 });
  expect(parseOdds('EVS')).toEqual({ numerator: 1, denominator: 1, decimal: 2 });
});

test('SP means that there is no price yet', () => {
  expect(parseOdds('SP')).toBeNull();
});

test('a fraction of nothing is no price', () => {
  for (const text of ['5/0', '0/5', '5', '5/2/1', '-5/2', '2.5/1']) expect(parseOdds(text)).toBeUndefined();
});

test('a decimal price is more than the stake', () => {
  expect(parseDecimalOdds('2.62')).toBe(2.62);
  expect(parseDecimalOdds('0')).toBeNull();
  expect(parseDecimalOdds('1')).toBeUndefined();
  expect(parseDecimalOdds('0.5')).toBeUndefined();
});

test('a decimal price is no higher than any fraction', () => {
  expect(parseDecimalOdds('100000')).toBe(100_000);
  expect(parseDecimalOdds('100000.01')).toBeUndefined();
  expect(parseDecimalOdds('1e300')).toBeUndefined();
});

test('every fraction has the decimal of its quotient', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 100 }), (numerator, denominator) => {
      const odds = parseOdds(`${numerator}/${denominator}`);
      expect(odds).toMatchObject({ numerator, denominator });
      expect(odds?.decimal).toBeCloseTo(1 + numerator / denominator, 6);
    }),
  );
});
