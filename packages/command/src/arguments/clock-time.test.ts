import { expect, test } from 'vitest';
import { nextLondonTime, parseDuration } from './clock-time.js';

test.each([
  ['06:30', '2025-07-01T04:00:00Z', '2025-07-01T05:30:00.000Z'],
  ['06:30', '2025-07-01T06:00:00Z', '2025-07-02T05:30:00.000Z'],
  ['06:30', '2025-01-01T04:00:10Z', '2025-01-01T06:30:00.000Z'],
  // The clocks go forward at 01:00 on 2025-03-30: 01:30 does not exist on that day.
  ['01:30', '2025-03-30T00:45:00Z', '2025-03-31T00:30:00.000Z'],
])('%s after %s is %s', (text, now, expected) => {
  expect(nextLondonTime(text, new Date(now)).toISOString()).toBe(expected);
});

test('what is no time of day or no length of time is refused', () => {
  expect(() => nextLondonTime('25:00', new Date())).toThrow('HH:MM');
  expect(() => parseDuration('6')).toThrow('90s, 30m, 6h or 2d');
});

test('lengths of time', () => {
  expect([parseDuration('90s'), parseDuration('30m'), parseDuration('6h'), parseDuration('2d')]).toEqual([
    90_000, 1_800_000, 21_600_000, 172_800_000,
  ]);
});
