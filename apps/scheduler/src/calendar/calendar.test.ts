import { describe, expect, test } from 'vitest';
import { jobTable } from '../jobs/job-table.js';
import { calendarOf, problemOfCron } from './calendar.js';

const from = new Date('2020-01-01T00:00:00Z');
const until = new Date('2030-01-01T00:00:00Z');

/** The ticks of each job in the ten years, counted by hand: 3,653 days, 522 Sundays and Mondays, 120 months. */
const expectedTicks = {
  transactions: 5 * 3653,
  'late-data': 3653,
  enrich: 3653,
  'static-masters': 120,
  'people-masters': 522,
  'horse-masters': 3653,
  statistics: 3653,
  'statistics-weekly': 522,
  'statistics-monthly': 120,
  audit: 522,
};

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
const wallClock = (tick: Date): string => london.format(tick);

describe('ten years of calendar', () => {
  const ticks = new Map(jobTable.map(({ name, cron }) => [name, calendarOf(cron).between(from, until)]));

  test('every job has exactly its ticks, each once by the clock on the wall, across twenty changes of clocks', () => {
    const counts = Object.fromEntries([...ticks].map(([name, ofJob]) => [name, ofJob.length]));
    expect(counts).toEqual(expectedTicks);
    for (const ofJob of ticks.values()) expect(new Set(ofJob.map(wallClock)).size).toBe(ofJob.length);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    console.log(`${total} ticks in ten years: ${JSON.stringify(counts)}`);
  });

  test('no tick falls between 01:00 and 01:59', () => {
    for (const ofJob of ticks.values()) expect(ofJob.filter((tick) => / 01:/.test(wallClock(tick)))).toEqual([]);
  });

  test('looked at by the minute or by the month, they are the same ticks', () => {
    const { between } = calendarOf('0 6,10,14,18,22 * * *');
    const whole = between(new Date('2025-03-01T00:00:00Z'), new Date('2025-04-30T00:00:00Z'));
    const pieces: Date[] = [];
    const hour = 3_600_000;
    for (let at = Date.parse('2025-03-01T00:00:00Z'); at < Date.parse('2025-04-30T00:00:00Z'); at += hour)
      pieces.push(...between(new Date(at), new Date(at + hour)));
    expect(pieces).toEqual(whole);
  });
});

test('the days on which clocks change have each hour of a list once', () => {
  const { between } = calendarOf('0 6,10,14,18,22 * * *');
  const hours = (day: string) =>
    between(new Date(`${day}T01:30:00Z`), new Date(`${day}T23:30:00Z`)).map((tick) => tick.toISOString().slice(11, 16));
  expect(hours('2025-03-30')).toEqual(['05:00', '09:00', '13:00', '17:00', '21:00']);
  expect(hours('2025-10-26')).toEqual(['06:00', '10:00', '14:00', '18:00', '22:00']);
});

test('02:30 comes once on each of those days', () => {
  const { between } = calendarOf('30 2 * * *');
  const nightOf = (day: string) => between(new Date(`${day}T00:00:00Z`), new Date(`${day}T12:00:00Z`));
  expect(nightOf('2025-03-30')).toEqual([new Date('2025-03-30T01:30:00Z')]);
  expect(nightOf('2025-10-26')).toEqual([new Date('2025-10-26T02:30:00Z')]);
});

test.each([
  ['0 25 * * *', 'is no cron expression: Invalid value for hour: 25'],
  ['0 6 * *', expect.stringContaining('exactly five')],
  ['0 0 6 * * *', expect.stringContaining('exactly 5 parts')],
  ['0 6 30 2 *', 'never comes'],
  ['', expect.stringContaining('is no cron expression')],
  ['30 1 * * *', expect.stringContaining('between 01:00 and 01:59')],
  ['*/15 * * * *', expect.stringContaining('leave the hour 1 out')],
  ['0 0-2 * * 1', expect.stringContaining('between 01:00 and 01:59')],
])('%s is refused', (cron, problem) => {
  expect(problemOfCron(cron)).toEqual(problem);
});

test.each(['0 6 * * *', '0 0,2-23 * * *', '15 7 * * MON', '0 11 1 * *', '59 21 L * *'])('%s is taken', (cron) => {
  expect(problemOfCron(cron)).toBeUndefined();
});
