import { tables, openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fullReach } from '../plan/reach.js';
import { status } from './status.js';
import { tableCounts } from './table-counts.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});
beforeEach(() => sql`truncate ops.partitions, ops.api_usage`);

const scope = {
  datasets: ['racecards', 'results'] as const,
  from: '2022-12-30',
  to: '2023-01-24',
  regions: ['gb', 'ire'],
};
const reach = fullReach('2025-10-20');
const look = () => status(sql, scope, reach);

/** Loads a partition as the ledger would say it. */
async function loaded(dataset: string, day: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const row = {
    dataset,
    day,
    state: 'loaded',
    settled: true,
    regions: ['gb', 'ire'],
    fetched_at: '2023-06-01T00:00:00Z',
    api_total: 40,
    races: 40,
    runners: 390,
    load_id: 1,
    ...more,
  };
  // The columns differ from call to call, which the types of a row of parameters cannot follow.
  await sql`insert into ops.partitions ${sql(row as never)}`;
}

test('an empty ledger says what is missing, and what nobody can have', async () => {
  const { years, ...rest } = await look();
  const blank = {
    failed: 0,
    quarantined: 0,
    unsettled: 0,
    other_regions: 0,
    done: 0,
    empty: 0,
    races: 0,
    runners: 0,
    leased: 0,
  };
  expect(years).toEqual([
    { ...blank, year: 2023, dataset: 'racecards', days: 24, missing: 2, unavailable: { before_records: 22 } },
    { ...blank, year: 2023, dataset: 'results', days: 24, missing: 24, unavailable: {} },
    { ...blank, year: 2022, dataset: 'racecards', days: 2, missing: 0, unavailable: { before_records: 2 } },
    { ...blank, year: 2022, dataset: 'results', days: 2, missing: 2, unavailable: {} },
  ]);
  expect(rest).toMatchObject({ leased: 0, lastHour: 0, secondsLeft: null, failures: [], requests: [] });
});

test('every state is counted, with races and runners; the states add up to the days', async () => {
  await loaded('results', '2023-01-01');
  await loaded('results', '2023-01-02', { settled: false });
  await loaded('results', '2023-01-03', { regions: ['gb'] });
  await loaded('results', '2023-01-04', { state: 'empty', api_total: 0, races: 0, runners: 0 });
  const failed = {
    state: 'pending',
    fetched_at: null,
    api_total: null,
    races: null,
    runners: null,
    error_class: 'server',
  };
  await loaded('results', '2023-01-05', failed);
  await loaded('results', '2023-01-06', { ...failed, quarantined: true });
  const lease = { lease_owner: 'me', lease_until: new Date(Date.now() + 60_000) };
  await loaded('results', '2023-01-07', { ...failed, error_class: null, ...lease });
  await loaded('results', '2022-01-01');
  const { years, leased } = await look();
  expect(years.find(({ year, dataset }) => year === 2023 && dataset === 'results')).toEqual({
    year: 2023,
    dataset: 'results',
    days: 24,
    done: 1,
    empty: 1,
    unsettled: 1,
    other_regions: 1,
    missing: 18,
    failed: 1,
    quarantined: 1,
    unavailable: {},
    races: 120,
    runners: 1170,
    leased: 1,
  });
  expect(leased).toBe(1);
});

test('the newest failures come first, with all that is known of them', async () => {
  const failure = { error_class: 'server', error_text: 'oops', attempts: 2 };
  await loaded('results', '2023-01-05', { ...failure, failed_at: '2025-01-01T00:00:00Z' });
  await loaded('results', '2023-01-06', { ...failure, failed_at: '2025-01-02T00:00:00Z', quarantined: true });
  const { failures } = await look();
  expect(failures).toEqual([
    {
      dataset: 'results',
      day: '2023-01-06',
      class: 'server',
      message: 'oops',
      attempts: 2,
      quarantined: true,
      failed_at: new Date('2025-01-02T00:00:00Z'),
    },
    expect.objectContaining({ day: '2023-01-05', quarantined: false }),
  ]);
});

test('the time left is at the pace since loading began, not of an hour that was mostly idle', async () => {
  const ago = (seconds: number) => ({ fetched_at: new Date(Date.now() - seconds * 1000) });
  await loaded('results', '2023-01-01', ago(100));
  await loaded('results', '2023-01-02', ago(50));
  await loaded('results', '2023-01-03', ago(7200));
  const { lastHour, secondsLeft } = await look();
  // 28 less these 3 are missing of the results, and two of the racecards; one took the 50 seconds between the two.
  expect(lastHour).toBe(2);
  expect(secondsLeft).toBeGreaterThanOrEqual(1250);
  expect(secondsLeft).toBeLessThan(1400);
});

test('requests of today in London are told by operation, the busiest first', async () => {
  await sql`
    insert into ops.api_usage (day, operation, calls, refusals, errors, bytes)
    select (now() at time zone 'Europe/London')::date - ago, operation, calls, 1, 2, 3
    from (values (0, '/v1/results', 5), (0, '/v1/racecards/pro', 9), (1, '/v1/results', 70)) as u (ago, operation, calls)`;
  expect((await look()).requests).toEqual([
    { operation: '/v1/racecards/pro', calls: 9, refusals: 1, errors: 2, bytes: 3 },
    { operation: '/v1/results', calls: 5, refusals: 1, errors: 2, bytes: 3 },
  ]);
});

test('the tables are counted exactly, all 18', async () => {
  await sql`insert into ra_mst_regions (code, name) values ('gb', 'Great Britain'), ('ire', 'Ireland')`;
  const counts = await tableCounts(sql);
  expect(Object.keys(counts)).toEqual(Object.keys(tables));
  expect(Object.keys(counts)).toHaveLength(18);
  expect(counts).toMatchObject({ ra_mst_regions: 2, ra_runners: 0 });
});
