import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFinishingTime } from './finishing-time.js';

test.each([
  ['3:5.82', 185.82],
  ['0:59.78', 59.78],
  ['1:0.50', 60.5],
  ['58.4', 58.4],
  ['1:14.19', 74.19],
])('%s is %d seconds', (text, seconds) => {
  expect(parseFinishingTime(text)).toBe(seconds);
});

test('a horse that did not finish has no time', () => {
  expect(parseFinishingTime('-')).toBeNull();
});

test.each(['1:60.00', '0:0.00', '1:2:3', '1m 2s', ':5', '1:5.'])('%s is no time', (text) => {
  expect(parseFinishingTime(text)).toBeUndefined();
});

test('every hundredth is read exactly, padded or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), (hundredths) => {
      const minutes = Math.floor(hundredths / 6000);
      const seconds = ((hundredths % 6000) / 100).toFixed(2);
      expect(parseFinishingTime(`${minutes}:${seconds}`)).toBe(hundredths / 100);
      expect(parseFinishingTime(`${minutes}:${seconds.padStart(5, '0')}`)).toBe(hundredths / 100);
    }),
  );
});
