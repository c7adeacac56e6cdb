import { type Database, openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { healthyDatabase } from '../../test/healthy-database.js';
import { firstDay, now, today } from '../../test/healthy-world.js';
import { audit } from '../audit.js';
import type { AuditResult } from '../audit-result.js';
import { drift } from './drift.js';
import { freshness } from './freshness.js';
import { monthVolumes } from './month-volumes.js';
import { type AuditPicture, auditPicture } from './picture.js';

let database: Database;
let drop: () => Promise<void>;
let result: AuditResult;
let picture: AuditPicture;

beforeAll(async () => {
  const made = await healthyDatabase();
  drop = made.drop;
  database = openDatabase(made.url);
  result = await audit({ sql: database.sql, now });
  picture = await auditPicture(database.sql, result);
});
afterAll(async () => {
  await database.close();
  await drop();
});

test('the calendar has every day of both datasets, and its years add up to it', () => {
  const days = 50;
  expect(picture).toMatchObject({ since: firstDay, until: today });
  expect(picture.calendar.days).toHaveLength(2 * days);
  expect(picture.years.map(({ year, dataset }) => [year, dataset])).toEqual([
    [2025, 'results'],
    [2025, 'racecards'],
  ]);
  for (const { dataset, ...year } of picture.years) {
    const { complete, without_racing, unsettled, missing, failed, out_of_reach } = year;
    expect(complete + without_racing + unsettled + missing + failed + out_of_reach).toBe(days);
    const shown = picture.calendar.days.filter((day) => day.dataset === dataset);
    expect(year.races).toBe(shown.reduce((sum, { races }) => sum + (races ?? 0), 0));
  }
});

test('volumes count the races of each month and region, and expect nothing of a history of weeks', async () => {
  const { sql } = database;
  const counted = await sql<{ region: string; month: string; races: number }[]>`
    select region, to_char(date, 'YYYY-MM') as month, count(*)::int as races from ra_races
    where date between ${firstDay}::text::date and ${today}::text::date and is_abandoned is not true and region in ('gb', 'ire')
      and coalesce(race_status, '') <> 'removed'
    group by 1, 2 order by 1, 2`;
  expect(picture.volumes).toEqual([...counted].map((one) => ({ ...one, expected: null })));
});

test('of two years, the middle of days alike is expected, loaded or not', async () => {
  const { sql } = database;
  await sql.begin(async (transaction) => {
    // The same seven weeks a year before, 52 weeks to keep the weekdays.
    await transaction`
      insert into ops.partitions (dataset, day, state, settled, regions, fetched_at, api_total)
      select dataset, day - 364, state, settled, regions, fetched_at, api_total from ops.partitions where dataset = 'results'`;
    const before = await monthVolumes(transaction, { since: '2024-09-01', until: '2024-09-30', regions: ['gb'] });
    expect(before).toEqual([{ region: 'gb', month: '2024-09', races: 0, expected: null }]);
    const both = await monthVolumes(transaction, { since: '2024-09-01', until: '2025-09-30', regions: ['gb'] });
    const months = both.filter(({ month }) => month.endsWith('-09'));
    expect(months.map(({ month }) => month)).toEqual(['2024-09', '2025-09']);
    const races = months.map(({ races }) => races);
    expect(races[0]).toBe(0);
    // Half of the days alike have none, half have all.
    for (const { expected } of months) expect(Math.abs((expected ?? 0) - (races[1] ?? 0) / 2)).toBeLessThan(20);
    await transaction`delete from ops.partitions where day < ${firstDay}::text::date`;
  });
});

describe('fill rates', () => {
  test('are those of a count of their own', async () => {
    const { sql } = database;
    const rate = (table: string, source: string, column: string) =>
      picture.fills
        .find((one) => one.table === table && one.source === source)
        ?.columns.find((one) => one.column === column)?.rates[2025];
    const [own] = await sql`
      select avg((form is not null)::int)::float8 as form, avg((draw is not null)::int)::float8 as draw from ra_runners
      join ra_races on ra_races.id = race_id
      where date between ${firstDay}::text::date and ${today}::text::date`;
    expect(rate('ra_runners', 'racecards', 'form')).toBeCloseTo(Number(own?.['form']), 10);
    expect(rate('ra_runners', 'results or racecards', 'draw')).toBeCloseTo(Number(own?.['draw']), 10);
    const [sp] = await sql`
      select avg((sp is not null)::int)::float8 as sp from ra_race_results join ra_races on ra_races.id = race_id where has_result`;
    expect(rate('ra_race_results', 'results', 'sp')).toBeCloseTo(Number(sp?.['sp']), 10);
  });

  test('are shares, and the key is always there', () => {
    const rates = picture.fills.flatMap(({ columns }) => columns.flatMap(({ rates }) => Object.values(rates)));
    expect(rates.length).toBeGreaterThan(80);
    for (const rate of rates) expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
    const races = picture.fills.find(({ table, source }) => table === 'ra_races' && source === 'results or racecards');
    expect(races?.columns.find(({ column }) => column === 'course_id')?.rates).toEqual({ 2025: 1 });
  });
});

test('entities are counted once each, and a healthy database knows what it must', () => {
  expect(picture.entities.map(({ entity }) => entity)).toEqual([
    'Horses',
    'Trainers',
    'Jockeys',
    'Owners',
    'Sires',
    'Dams',
    'Damsires',
    'Courses',
  ]);
  for (const { rows, known } of picture.entities) {
    expect(rows).toBeGreaterThan(0);
    for (const { have, of, least = 0 } of known) {
      expect(have).toBeLessThanOrEqual(of);
      expect(have).toBeGreaterThanOrEqual(of * least);
    }
  }
});

test('freshness is the age of the newest reading around today, and of the oldest family of figures', async () => {
  const hour = new Date(now.getTime() + 3_600_000);
  const fresh = await freshness(database.sql, hour, today);
  const ages = Object.fromEntries(fresh.map(({ what, age }) => [what, age]));
  expect(ages['Results of today and yesterday']).toBe(3600);
  expect(ages['Calculated figures, the oldest family']).toBe(3600);
  await database.sql`update ops.refreshes set finished_at = finished_at - interval '2 days' where family = 'venue'`;
  const later = await freshness(database.sql, hour, today);
  expect(later.find(({ what }) => what.startsWith('Calculated'))?.age).toBe(3600 + 2 * 86_400);
});

test('what the API said and nobody knew is listed, the most frequent first', async () => {
  await database.sql`
    insert into ops.field_issues (dataset, path, kind, value, count, race_id)
    values ('results', 'runners[].position', 'unknown_code', 'WDU', 3, 'rac_1'), ('results', 'x', 'unknown_field', '', 9, null)`;
  const found = (await drift(database.sql)).filter(({ path }) => ['x', 'runners[].position'].includes(path));
  expect(found).toMatchObject([
    { path: 'x', count: 9, example: null },
    { path: 'runners[].position', kind: 'unknown_code', value: 'WDU', count: 3, example: 'rac_1' },
  ]);
});

test('a day that the audit doubts is thin, one that failed says why, and one out of reach too', async () => {
  const { sql } = database;
  await sql`update ops.partitions set state = 'pending', settled = false, fetched_at = null, error_class = 'server_error', error_text = '502'
    where dataset = 'results' and day = '2025-09-03'`;
  const partitions = [{ dataset: 'results' as const, day: '2025-09-04' }];
  const doubt = { check: 'thin-days', cause: 'a short answer', closing: { how: '', calls: 1, seconds: 1, partitions } };
  // Of a finding, the calendar reads these alone.
  const findings = [{ ...result.findings[0], ...doubt }] as AuditResult['findings'];
  const shown = await auditPicture(
    sql,
    { ...result, since: '2025-09-01', findings },
    {
      racecards: { from: '2025-09-05', to: '2025-10-20', rolling: false },
      results: { from: '1988-01-01', to: today, rolling: false },
    },
  );
  const of = (dataset: string, day: string) =>
    shown.calendar.days.find((one) => one.dataset === dataset && one.day === day);
  expect(of('results', '2025-09-03')).toMatchObject({ state: 'failed', note: 'server_error: 502' });
  expect(of('results', '2025-09-04')).toMatchObject({ state: 'thin', note: 'a short answer' });
  expect(of('results', '2025-09-05')).toMatchObject({ state: 'done', note: null });
});

test('checks and gaps are told with their outcome; what the API has for nobody is among the limits', () => {
  expect(picture.checks.map(({ name }) => name)).toEqual(result.outcomes.map(({ check }) => check.name));
  expect(picture.gaps).toHaveLength(result.findings.length);
  expect(picture.limits.map(({ what }) => what)).toContain('Classes of Irish races');
});
