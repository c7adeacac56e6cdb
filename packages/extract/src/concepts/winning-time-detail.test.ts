import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWinningTimeDetail } from './winning-time-detail.js';

test.each([
  ['1m 27.65s (slow by 3.35s)', 87.65, 3.35],
  ['2m 42.30s (fast by 1.20s)', 162.3, -1.2],
  ['57.74s (slow by 0.24s)', 57.74, 0.24],
  ['4m 57.96s (slow by 23.46s)', 297.96, 23.46],
  ['2m 29.05s', 149.05, null],
  ['59.09s', 59.09, null],
  ['1m 0.13s (slow by .33s)', 60.13, 0.33],
])('%s is %d seconds, %d against the standard', (text, seconds, againstStandard) => {
  expect(parseWinningTimeDetail(text)).toEqual({ seconds, againstStandard });
});

test.each(['1m 61.00s', '1:27.65', '1m 27.65s (slow)', '1m 27.65s (slow by s)', '1m 27.65s (late by 1s)'])(
  '%s is not understood',
  (text) => {
    expect(parseWinningTimeDetail(text)).toBeUndefined();
  },
);

test('slow is positive and fast negative, to the hundredth', () => {
  const part = fc.integer({ min: 1, max: 5999 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      part,
      part,
      fc.constantFrom('slow', 'fast'),
      (minutes, rest, by, word) => {
        const text = `${minutes}m ${(rest / 100).toFixed(2)}s (${word} by ${(by / 100).toFixed(2)}s)`;
        expect(parseWinningTimeDetail(text)).toEqual({
          seconds: (minutes * 6000 + rest) / 100,
          againstStandard: (word === 'slow' ? by : -by) / 100,
        });
      },
    ),
  );
});
