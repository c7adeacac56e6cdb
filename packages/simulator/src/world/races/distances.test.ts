import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { exactDistance, furlongsText, nearestDistance, roundDistance } from './distances.js';

test.each([
  [1100, '5f', '5f', '5f'],
  [1160, '5½f', '5f60y', '5.5f'],
  [1773, '1m', '1m13y', '8f'],
  [1870, '1m½f', '1m110y', '8.5f'],
  [3573, '2m', '2m53y', '16f'],
  [4871, '2m6f', '2m6f31y', '22f'],
  [5500, '3m1f', '3m1f', '25f'],
])('%i yards are %s, exactly %s, nominally %s', (yards, round, exact, furlongs) => {
  expect([roundDistance(yards), exactDistance(yards), furlongsText(yards)]).toEqual([round, exact, furlongs]);
});

test('exact distances lose no yard', () => {
  assert(
    property(integer({ min: 1000, max: 8000 }), (yards) => {
      const [, miles, furlongs, rest] = /^(?:(\d+)m)?(?:(\d+)f)?(?:(\d+)y)?$/.exec(exactDistance(yards)) ?? [];
      expect(Number(miles ?? 0) * 1760 + Number(furlongs ?? 0) * 220 + Number(rest ?? 0)).toBe(yards);
    }),
  );
});

test('a field gets the usual distance nearest to its wish', () => {
  expect(nearestDistance('Flat', 5.3)).toBe(5.5);
  expect(nearestDistance('Flat', 30)).toBe(18);
  expect(nearestDistance('Chase', 16.2)).toBe(16);
});
