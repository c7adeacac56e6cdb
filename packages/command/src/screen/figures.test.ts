import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, formatBytes, formatCount, formatDuration, formatRate, formatShare, unitOf } from './figures.js';

test.each([
  [0, '0'],
  [12_438, '12,438'],
  [Number.NaN, '–'],
])('count %d is %s', (count, text) => expect(formatCount(count)).toBe(text));

test.each([
  [0, '0 %'],
  [1, '100 %'],
  [0.5, '50.0 %'],
  [0.99996, '99.9 %'],
  [0.00001, '0.1 %'],
  [Infinity, '–'],
])('share %d is %s', (share, text) => expect(formatShare(share)).toBe(text));

test.each([
  [0.333, '0.33/s'],
  [1.94, '1.9/s'],
  [4120.4, '4,120/s'],
])('rate %d is %s', (rate, text) => expect(formatRate(rate)).toBe(text));

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1500, '1.5 kB'],
  [999_960, '1.0 MB'],
  [123_456_789, '123 MB'],
])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test.each([
  [0, '0 ms'],
  [850, '850 ms'],
  [999.7, '1 s'],
  [4200, '4.2 s'],
  [59_960, '1 min'],
  [200_000, '3 min 20 s'],
  [3_599_800, '1 h'],
  [7_500_000, '2 h 5 min'],
  [86_399_000, '1 d'],
  [367_200_000, '4 d 6 h'],
])('%d ms are %s', (milliseconds, text) => expect(formatDuration(milliseconds)).toBe(text));

test('no duration ever shows a unit that is full', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e10, noNaN: true }), (milliseconds) => {
      expect(formatDuration(milliseconds)).not.toMatch(/\b60 (s|min)|\b24 h|\b1000 ms/);
    }),
  );
});

test('one thing is one thing', () => {
  expect([counted(0, 'day'), counted(1, 'day'), counted(1234, 'day'), counted(2, 'entry', 'entries')]).toEqual([
    '0 days',
    '1 day',
    '1,234 days',
    '2 entries',
  ]);
  expect([unitOf(1, 'families'), unitOf(1, 'Saturdays'), unitOf(2, 'days')]).toEqual(['family', 'Saturday', 'days']);
});
