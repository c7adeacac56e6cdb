import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardRace, cardRunner, day, morning } from '../../test/made-up-payloads.js';
import { quirkyDay } from '../../test/quirky-day.js';
import { randomDay } from '../../test/random-day.js';
import { rowsOfCourses } from '../courses/rows-of-courses.js';
import { rowsOfRegions } from '../courses/rows-of-regions.js';
import { rowsOfDay } from '../day/rows-of-day.js';
import { rowsOfProfile } from '../profile/rows-of-profile.js';
import { addCoverages } from './coverage.js';
import type { ColumnCoverage } from './coverage.js';
import { coverageOfDay, coverageOfItems } from './coverage-of-day.js';

const differing = (coverage: readonly ColumnCoverage[]) =>
  coverage.filter(({ payload, stored }) => payload.rows !== stored.rows || payload.filled !== stored.filled);

test('on a day with every known oddity no column loses a value', () => {
  const coverage = coverageOfDay(quirkyDay);
  expect(differing(coverage)).toEqual([]);
  expect(coverage.length).toBeGreaterThan(200);
});

test('on random days no column loses a value', () => {
  fc.assert(
    fc.property(randomDay, (payloads) => {
      expect(differing(coverageOfDay(payloads))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a race that is not listed any more has the status of one, though its card told none', () => {
  const { race_status: _untold, ...untold } = cardRace(2, [cardRunner(2)]);
  const [kept, gone] = [cardRace(1, [cardRunner(1)]), untold];
  const vanished = {
    date: day,
    card: { races: [kept], fetched_at: morning },
    earlierCards: [{ races: [kept, gone], fetched_at: `${day}T06:00:00Z` }],
  };
  const named = { date: day, card: { races: [kept, gone], fetched_at: morning }, removed: new Set(['rac_900002']) };
  for (const payloads of [vanished, named]) {
    const coverage = coverageOfDay(payloads);
    expect(differing(coverage)).toEqual([]);
    expect(coverage.find(({ column }) => column === 'race_status')?.stored).toEqual({ rows: 2, filled: 2 });
  }
});

test('a value that is lost on the way is seen', () => {
  const { rows } = rowsOfDay(quirkyDay);
  const lossy = { ...rows, ra_runners: rows.ra_runners.map((row) => ({ ...row, form: null })) };
  expect(differing(coverageOfDay(quirkyDay, lossy)).map(({ table, column }) => `${table}.${column}`)).toEqual([
    'ra_runners.form',
  ]);
  const fewer = { ...rows, ra_race_results: rows.ra_race_results.slice(1) };
  expect(differing(coverageOfDay(quirkyDay, fewer)).every(({ table }) => table === 'ra_race_results')).toBe(true);
});

test('lists and profiles lose nothing either', () => {
  const readAt = '2026-05-09T09:00:00Z';
  const courses = [
    { id: 'crs_1', course: 'Kempton (AW)', region_code: 'gb', region: 'Great Britain' },
    { id: 'crs_2', course: 'Elsewhere', region_code: 'fr', region: '' },
  ];
  const regions = [{ region: 'Ireland', region_code: 'ire' }];
  const profile = { id: 'hrs_1', name: 'Harbour Light (IRE)', dob: '2020-01-02', sire: 'Headland', sire_id: 'sir_1' };
  const coverage = [
    coverageOfItems('courses', courses, rowsOfCourses(courses, readAt).rows),
    coverageOfItems('regions', regions, rowsOfRegions(regions).rows),
    coverageOfItems('profile', [profile], rowsOfProfile(profile, readAt).rows),
  ];
  expect(differing(coverage.flat())).toEqual([]);
  expect(coverage.map(({ length }) => length > 0)).toEqual([true, true, true]);
});

test('coverages of several days add up', () => {
  const one = coverageOfDay(quirkyDay);
  const two = addCoverages([one, one]);
  expect(two.map(({ payload }) => payload.filled)).toEqual(one.map(({ payload }) => payload.filled * 2));
});
