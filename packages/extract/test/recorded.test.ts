import { describe, expect, test } from 'vitest';
import { addCoverages, coverageOfDay, rowsOfCourses, rowsOfDay, rowsOfProfile, rowsOfRegions } from '../src/index.js';
import type { ColumnCoverage, DayPayloads } from '../src/index.js';
import { hasRecorded, recordedAnswer, recordedDays, runnersOf } from './recorded-payloads.js';
import type { RecordedDay } from './recorded-payloads.js';

describe.skipIf(!hasRecorded)('recorded answers', () => {
  const days = hasRecorded ? recordedDays() : [];
  const readAt = '2026-11-01T00:00:00Z';

  const payloads = ({ date, kind, races }: RecordedDay): DayPayloads => ({
    date,
    [kind]: { races, fetched_at: readAt },
  });

  // The free endpoints tell no ids, or not those of courses; some recordings lack the head of the race.
  const whole = days.map((day) => ({
    ...day,
    races: day.races.filter((race) => 'race_id' in race && 'course_id' in race),
  }));

  test('every race and runner is read without an issue', () => {
    const made = whole.map((day) => rowsOfDay(payloads(day)));
    expect(made.flatMap(({ issues }) => issues)).toEqual([]);
    expect(made.flatMap(({ rejects }) => rejects)).toEqual([]);
    const results = made.map(({ counts }) => counts.results);
    const racecards = made.map(({ counts }) => counts.racecards);
    expect(total(results, 'races')).toBe(57);
    expect(total(results, 'kept')).toBe(total(results, 'runners'));
    expect(total(results, 'runners')).toBe(539);
    expect(total(racecards, 'races')).toBe(16);
    expect(total(racecards, 'kept')).toBe(total(racecards, 'runners'));
    expect(total(racecards, 'runners')).toBe(188);
  });

  test('races without ids are rejected whole, with all their runners', () => {
    for (const day of days) {
      const { rejects, counts } = rowsOfDay(payloads(day));
      const without = day.races.filter((race) => !('race_id' in race && 'course_id' in race));
      expect(rejects.map(({ reason }) => reason)).toEqual(without.map(() => 'bad_id'));
      expect(counts.results.rejected + counts.racecards.rejected).toBe(without.flatMap(runnersOf).length);
    }
    expect(days.flatMap(({ races }) => races)).toHaveLength(89);
  });

  test('with ids put in their place, every value of every recorded race is understood', () => {
    const made = days.map((day) => rowsOfDay(payloads(withIds(day))));
    expect(made.flatMap(({ issues }) => issues)).toEqual([]);
    expect(made.flatMap(({ rejects }) => rejects)).toEqual([]);
    expect(made.flatMap(({ rows }) => rows.ra_races)).toHaveLength(89);
    expect(made.flatMap(({ rows }) => rows.ra_runners)).toHaveLength(854);
  });

  test('every column has a value as often as its source', () => {
    const coverage = addCoverages(whole.map((day) => coverageOfDay(payloads(day))));
    expect(coverage.filter(differs)).toEqual([]);
    expect(coverage.length).toBeGreaterThan(200);
  });

  test('a horse is the same in its profiles and in its results', () => {
    const pro = rowsOfProfile(recordedAnswer('horses-horse-id-pro/horses-hrs_6181308-pro.json'), readAt);
    const standard = rowsOfProfile(recordedAnswer('horses-horse-id-standard/horses-hrs_6181308-standard.json'), readAt);
    expect([...pro.issues, ...pro.rejects, ...standard.issues, ...standard.rejects]).toEqual([]);
    expect(pro.rows.ra_mst_horses).toMatchObject([
      { id: 'hrs_6181308', region: 'ire', dob: '2011-06-19', sex_code: 'G' },
    ]);
    expect(standard.rows.ra_mst_damsires).toMatchObject([
      { ...pro.rows.ra_mst_damsires[0], region: null, region_off_dt: null, region_race_id: null },
    ]);
  });

  test('courses and regions are read whole', () => {
    const answers = ['courses.json', 'courses__region_codes-gb.json', 'courses__region_codes-ire.json'];
    const courses = answers.flatMap((file) => (recordedAnswer(`courses/${file}`) as { courses: unknown[] }).courses);
    const made = rowsOfCourses(courses, readAt);
    expect([...made.issues, ...made.rejects, ...made.unplaced]).toEqual([]);
    expect(made.rows.ra_mst_courses).toHaveLength(6);
    const regions = recordedAnswer('courses-regions/courses-regions.json') as unknown[];
    expect(rowsOfRegions(regions)).toMatchObject({ issues: [], rejects: [] });
    expect(rowsOfRegions(regions).rows.ra_mst_regions).toHaveLength(55);
  });

  test('every British and Irish course seen in a race is on our list of tracks', () => {
    const rows = whole.flatMap((day) => rowsOfDay(payloads(day)).rows.ra_mst_courses);
    const names = new Map(
      rows.filter(({ region_code }) => ['gb', 'ire'].includes(region_code)).map((row) => [row.name, row]),
    );
    expect([...names.values()].filter(({ latitude }) => latitude === null).map(({ name }) => name)).toEqual([]);
    expect(names.size).toBe(28);
  });
});

/** A recorded day whose races and runners all have ids, day, course and region, made up where the recording has none. */
function withIds(day: RecordedDay): RecordedDay {
  const races = day.races.map((race, index) => ({
    race_id: `rac_${index + 1}`,
    course_id: 'crs_1',
    course: 'Somewhere',
    region: 'GB',
    date: day.date,
    ...race,
    runners: runnersOf(race).map((runner, number) => ({ horse_id: `hrs_${number + 1}`, ...runner })),
  }));
  return { ...day, races };
}

function differs({ payload, stored }: ColumnCoverage): boolean {
  return payload.rows !== stored.rows || payload.filled !== stored.filled;
}

function total<Key extends string>(counts: readonly Record<Key, number>[], key: Key): number {
  return counts.reduce((sum, one) => sum + one[key], 0);
}
