import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveringDays } from './covering-days.js';

test('the day that names most comes first, the newest of equals, and days that add nobody are left out', () => {
  const days = new Map([
    ['2024-05-01', ['a', 'b']],
    ['2024-05-02', ['b', 'c', 'd']],
    ['2024-05-03', ['a']],
    ['2024-05-04', ['d', 'c']],
  ]);
  expect(coveringDays(days)).toEqual([
    { day: '2024-05-02', ids: ['b', 'c', 'd'] },
    { day: '2024-05-03', ids: ['a'] },
  ]);
  expect(coveringDays(new Map())).toEqual([]);
  expect(coveringDays(new Map([['2024-05-01', []]]))).toEqual([]);
});

test('whatever the days are, everybody who can be is named exactly once, and no day names more than the one before', () => {
  const day = fc.integer({ min: 10, max: 31 }).map((number) => `2024-05-${number}`);
  fc.assert(
    fc.property(fc.dictionary(day, fc.array(fc.integer({ max: 30, min: 0 }).map(String))), (given) => {
      const chosen = coveringDays(new Map(Object.entries(given)));
      const named = chosen.flatMap(({ ids }) => ids);
      expect(named.toSorted()).toEqual([...new Set(Object.values(given).flat())].toSorted());
      const sizes = chosen.map(({ ids }) => ids.length);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      for (const { day: on, ids } of chosen) expect(given[on]).toEqual(expect.arrayContaining(ids));
    }),
  );
});
