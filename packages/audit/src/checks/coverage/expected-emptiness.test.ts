import { days } from '@darkhorses/ingest';
import { describe, expect, test } from 'vitest';
import { emptinessOf, expectedEmptiness } from './expected-emptiness.js';
import { goodFriday } from './good-friday.js';

test.each([
  [2015, '2015-04-03'],
  [2016, '2016-03-25'],
  [2018, '2018-03-30'],
  [2019, '2019-04-19'],
  [2020, '2020-04-10'],
  [2024, '2024-03-29'],
  [2025, '2025-04-18'],
  [2026, '2026-04-03'],
  // The earliest and the latest that there are.
  [1818, '1818-03-20'],
  [1943, '1943-04-23'],
])('Good Friday of %i is %s', (year, day) => {
  expect(goodFriday(year)).toBe(day);
});

describe('a region rests', () => {
  test.each([
    ['gb', '2020-03-18'],
    ['gb', '2020-05-31'],
    ['ire', '2020-03-25'],
    ['ire', '2020-06-07'],
    ['gb', '2019-02-09'],
    ['gb', '2022-09-10'],
    ['gb', '2022-09-19'],
    ['ire', '2024-03-29'],
    ['gb', '2013-03-29'],
    ['gb', '2021-12-25'],
    ['ire', '2021-12-24'],
  ])('%s on %s', (region, day) => {
    expect(emptinessOf(day, region)).toMatchObject({ reason: expect.any(String), source: expect.any(String) });
  });
});

describe('a region races', () => {
  test.each([
    ['gb', '2020-03-17'],
    ['gb', '2020-06-01'],
    ['ire', '2020-03-24'],
    ['ire', '2020-06-08'],
    ['gb', '2014-04-18'],
    ['gb', '2024-03-29'],
    ['gb', '2021-12-26'],
    ['ire', '2022-09-10'],
    ['fr', '2021-12-25'],
  ])('%s on %s', (region, day) => {
    expect(emptinessOf(day, region)).toBeUndefined();
  });
});

test('a day is empty only where every region rests', () => {
  const both = ['gb', 'ire'];
  expect(expectedEmptiness('2022-09-10', both)).toBeUndefined();
  expect(expectedEmptiness('2022-09-10', ['gb'])?.reason).toContain('Elizabeth');
  expect(expectedEmptiness('2020-03-20', both)).toBeUndefined();
  const lost = [...days('2015-01-01', '2025-12-31')].filter((day) => expectedEmptiness(day, both));
  // 33 days of Christmas; 25 March to 31 May 2020, Good Friday of that year among them.
  expect(lost).toHaveLength(33 + 68);
});
