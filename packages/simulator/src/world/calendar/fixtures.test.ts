import { expect, test } from 'vitest';
import { dayOf, firstDayOf, weekdayOf } from './days.js';
import { createFixtures, isLost } from './fixtures.js';
import type { Meeting } from './fixtures.js';
import { createWorld } from '../index.js';

const fixtures = createFixtures(1, 1);
const racesOf = (meetings: readonly Meeting[]): number =>
  meetings
    .filter(({ pool }) => pool.region === 'GB' || pool.region === 'IRE')
    .flatMap((meeting) => Array.from({ length: meeting.races }, (_, race) => !isLost(meeting, race)))
    .filter(Boolean).length;

function racesIn(year: number): number {
  let races = 0;
  for (let day = firstDayOf(year); day < firstDayOf(year + 1); day++) races += racesOf(fixtures.meetings(day));
  return races;
}

test.each([
  [2015, 12_438],
  [2018, 12_745],
  [2020, 10_305],
  [2024, 13_549],
])('the races of %i come within 3 %% of the real number', (year, real) => {
  expect(Math.abs(racesIn(year) / real - 1)).toBeLessThan(0.03);
});

test('a busy Saturday has more than 60 races, an ordinary day about 37', () => {
  const counts = Array.from({ length: 366 }, (_, offset) => ({
    day: firstDayOf(2024) + offset,
    races: racesOf(fixtures.meetings(firstDayOf(2024) + offset)),
  }));
  expect(Math.max(...counts.filter(({ day }) => weekdayOf(day) === 6).map(({ races }) => races))).toBeGreaterThan(60);
  const mean = counts.reduce((sum, { races }) => sum + races, 0) / counts.length;
  expect(mean).toBeGreaterThan(34);
  expect(mean).toBeLessThan(39);
});

test('courses are those of Britain and Ireland, with ids that no real course has', () => {
  const courses = createWorld().courses();
  expect(courses.filter(({ region_code }) => region_code === 'gb')).toHaveLength(69);
  expect(courses.filter(({ region_code }) => region_code === 'ire')).toHaveLength(32);
  expect(new Set(courses.map(({ id }) => id)).size).toBe(courses.length);
  for (const { id } of courses) expect(id).toMatch(/^crs_9\d{5}$/);
  expect(courses.map(({ course }) => course)).toContain('Dundalk (AW)');
});

const regionsOn = (date: string): Set<string> => new Set(fixtures.meetings(dayOf(date)).map(({ pool }) => pool.region));

test.each(['2015-12-23', '2019-12-24', '2026-12-25'])('nobody races at home at Christmas: %s', (date) => {
  expect(regionsOn(date)).not.toContain('GB');
  expect(regionsOn(date)).not.toContain('IRE');
});

test('the closures of 2020 hold for each country on its own days', () => {
  for (let day = dayOf('2020-03-18'); day <= dayOf('2020-05-31'); day++) {
    expect(fixtures.meetings(day).some(({ pool }) => pool.region === 'GB')).toBe(false);
  }
  for (let day = dayOf('2020-03-25'); day <= dayOf('2020-06-07'); day++) {
    expect(fixtures.meetings(day).some(({ pool }) => pool.region === 'IRE')).toBe(false);
  }
  expect(regionsOn('2020-06-01')).toContain('GB');
});

test('on Good Friday Britain races on the all-weather alone and Ireland rests', () => {
  for (const date of ['2015-04-03', '2024-03-29', '2026-04-03']) {
    const home = fixtures.meetings(dayOf(date)).filter(({ pool }) => pool.index <= 3);
    expect(home.length).toBeGreaterThan(0);
    expect(home.every(({ kind, pool }) => kind === 'aw' && pool.region === 'GB')).toBe(true);
  }
});

test('a place holds one meeting a day', () => {
  for (let day = firstDayOf(2023); day < firstDayOf(2023) + 365; day++) {
    const sites = fixtures.meetings(day).map(({ track }) => track.site);
    expect(new Set(sites).size).toBe(sites.length);
  }
});

test('a small world keeps its proportions', () => {
  const small = createFixtures(1, 0.1);
  let races = 0;
  for (let day = firstDayOf(2024); day < firstDayOf(2025); day++) races += racesOf(small.meetings(day));
  expect(races).toBeGreaterThan(1150);
  expect(races).toBeLessThan(1600);
});
