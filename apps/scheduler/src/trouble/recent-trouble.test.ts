import { testDatabase, type TestDatabase } from '@darkhorses/local-postgres/testing';
import { type Database, openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recentTrouble } from './recent-trouble.js';
import { remedyOf } from './remedy.js';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.url, { max: 3 });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const now = new Date('2025-10-13T12:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

test('runs, days and rows that went wrong, the newest first, each said once, and what has been mended since', async () => {
  const { sql } = database;
  expect(await recentTrouble(sql, now)).toEqual([]);
  const ran = (job: string, hours: number, state: string, kind: string | null) => sql`
    insert into ops.job_runs (job, tick, state, started_at, finished_at, error_class, error_text)
    values (${job}, ${ago(hours)}, ${state}, ${ago(hours)}, ${ago(hours)}, ${kind}, ${kind && 'It said no.'})`;
  await ran('transactions', 9, 'failed', 'server');
  await ran('transactions', 5, 'failed', 'server');
  await ran('transactions', 1, 'done', null);
  await ran('audit', 20 * 24, 'failed', 'server');
  await ran('audit', 3, 'done', 'critical_gaps');
  await sql`
    insert into ops.partitions (dataset, day, error_class, error_text, failed_at)
    values ('results', '2025-10-01', 'incomplete', '30 of 31 races came.', ${ago(4)})`;
  await sql`
    insert into ops.rejects (dataset, day, table_name, row_key, row, error_class, error_text, rejected_at)
    select 'results', '2025-10-02', 'ra_runners', key, '{}', '23514', 'check', ${ago(2)} from unnest(array['a', 'b']) as key`;
  expect(await recentTrouble(sql, now)).toMatchObject([
    { where: 'rows', class: 'rejects', message: '2 rows could not be stored, lastly of ra_runners', mended: false },
    { where: 'audit', class: 'critical_gaps', at: ago(3), mended: false, times: 1 },
    {
      where: 'results of 2025-10-01',
      class: 'incomplete',
      message: '30 of 31 races came.',
      remedy: remedyOf('incomplete'),
    },
    { where: 'transactions', class: 'server', at: ago(5), mended: true, times: 2 },
  ]);
});

test('whatever went wrong, there is something to do about it', () => {
  expect(remedyOf('authentication')).toContain('RACING_API_PASSWORD');
  expect(remedyOf('database_disk_full')).toContain('Make room');
  expect(remedyOf('unexpected_list')).toContain('RACING_API_BASE_URL');
  expect(remedyOf('database_of_a_new_kind')).toBe(remedyOf('database'));
  expect(remedyOf('never heard of')).toContain('worth reporting');
});
