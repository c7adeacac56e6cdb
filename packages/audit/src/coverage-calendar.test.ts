import { fullReach, seedPartitions } from '@darkhorses/ingest';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit, coverageCalendar } from './index.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const regions = ['gb', 'ire'];

beforeAll(async () => {
  await seedPartitions(sql, { datasets: ['racecards', 'results'], from: '2022-12-22', to: '2023-01-24', regions });
  await sql`
    update ops.partitions
    set state = case when day between '2022-12-24' and '2022-12-25' then 'empty' else 'loaded' end, settled = true,
      regions = '{gb,ire}', fetched_at = '2023-02-20', races = 30, api_total = 30, runners = 290
    where dataset = 'results' or day >= '2023-01-23'`;
  await sql`delete from ops.partitions where dataset = 'results' and day = '2023-01-10'`;
  await sql`
    update ops.partitions set state = 'pending', settled = false, error_class = 'ServerError', error_text = 'answered 502'
    where dataset = 'results' and day = '2023-01-11'`;
});

test('tells of every day how it stands, and why nothing is expected of it', async () => {
  const days = await coverageCalendar(sql, {
    since: '2022-12-22',
    until: '2023-01-24',
    regions,
    reach: fullReach('2023-02-20'),
  });
  expect(days).toHaveLength(2 * 34);
  const of = (dataset: string, day: string) => days.find((one) => one.dataset === dataset && one.day === day);
  expect(of('results', '2023-01-09')).toMatchObject({ state: 'done', races: 30, api_total: 30, expected: null });
  expect(of('results', '2023-01-10')).toMatchObject({ state: 'missing', races: null });
  expect(of('results', '2023-01-11')).toMatchObject({ state: 'failed', error_text: 'answered 502' });
  expect(of('results', '2022-12-25')).toMatchObject({ state: 'empty', expected: 'the Christmas break' });
  expect(of('racecards', '2023-01-22')).toMatchObject({ state: 'unavailable', reason: 'before_records' });
  expect(of('racecards', '2023-01-23')).toMatchObject({ state: 'done' });
});

test('an audit explains what is empty, and counts only what is not', async () => {
  const { outcomes, findings } = await audit({
    sql,
    now: new Date('2023-01-25T12:00:00Z'),
    only: ['missing-days', 'failed-days'],
  });
  expect(findings.map(({ check, affected, of, examples }) => ({ check, affected, of, examples }))).toEqual([
    { check: 'failed-days', affected: 1, of: 36, examples: ['results of 2023-01-11'] },
    { check: 'missing-days', affected: 1, of: 36, examples: ['results of 2023-01-10'] },
  ]);
  const [missing] = outcomes;
  expect(missing).toMatchObject({
    explained: [
      { dataset: 'racecards', count: 32, what: expect.stringContaining('2023-01-23') },
      { dataset: 'results', count: 2, what: '2 days without racing: the Christmas break' },
    ],
  });
});

test('what the account cannot see is explained, and is no gap', async () => {
  const reach = fullReach('2023-01-25');
  const { outcomes, findings } = await audit({
    sql,
    now: new Date('2023-01-25T12:00:00Z'),
    only: ['missing-days', 'failed-days'],
    reach: { ...reach, results: { ...reach.results, from: '2023-01-15', rolling: true } },
  });
  expect(findings).toEqual([]);
  expect(outcomes[0]).toMatchObject({
    explained: expect.arrayContaining([
      expect.objectContaining({ count: 2, what: expect.stringContaining('historical add-on') }),
    ]),
  });
});
