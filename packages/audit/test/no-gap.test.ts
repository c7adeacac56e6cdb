import { fullReach } from '@darkhorses/ingest';
import { openDatabase, type Sql } from '@darkhorses/schema';
import { expect, test } from 'vitest';
import { audit, type AuditOptions } from '../src/index.js';
import { healthyDatabase } from './healthy-database.js';
import { now, today } from './healthy-world.js';

// What the checks of coverage, races and results look at.
const only = [
  'missing-days',
  'failed-days',
  'unsettled-days',
  'blank-saturdays',
  'thin-days',
  'races-without-result',
  'races-without-runners',
  'field-sizes',
  'runners-against-results',
  'winners',
  'positions',
  'market',
  'beaten-lengths',
  'times',
  'winner-spoils',
];

/** What looks like a gap to a careless eye, and is none. */
const harmless: readonly [
  name: string,
  change: (sql: Sql) => Promise<unknown>,
  options?: Pick<AuditOptions, 'reach'>,
][] = [
  [
    'results of yesterday were read in the evening, and settle today',
    (sql) => sql`
      update ops.partitions set settled = false, fetched_at = '2025-10-12T21:00:00Z'
      where dataset = 'results' and day = '2025-10-12'`,
  ],
  [
    'a meeting was abandoned, and its races have no result',
    async (sql) => {
      const meeting = sql`
        select id from ra_races where (date, course_id) in (
          select date, course_id from ra_races where date = '2025-09-17' and has_result order by course_id limit 1)`;
      await sql`delete from ra_race_results where race_id in (${meeting})`;
      await sql`
        update ra_runners set status = 'declared', position = null, outcome = null, sp_decimal = null, btn = null, ovr_btn = null
        where race_id in (${meeting}) and status = 'ran'`;
      await sql`update ra_races set has_result = false, is_abandoned = true where id in (${meeting})`;
    },
  ],
  [
    'a race was declared void after it was run',
    async (sql) => {
      const [race] = await sql<{ id: string }[]>`
        select id from ra_races where date = '2025-09-18' and has_result order by id limit 1`;
      const values = { outcome: 'void', position: null, btn: null, ovr_btn: null };
      await sql`
        update ra_race_results set ${sql({ ...values, time_seconds: null, prize_won: null })} where race_id = ${race?.id ?? ''}`;
      await sql`update ra_runners set ${sql(values)} where race_id = ${race?.id ?? ''} and status = 'ran'`;
    },
  ],
  [
    'nobody finished',
    async (sql) => {
      const [race] = await sql<{ id: string }[]>`
        select id from ra_races where date = '2025-09-19' and has_result order by id limit 1`;
      const values = { outcome: 'fell', position: null, btn: null, ovr_btn: null };
      await sql`
        update ra_race_results set ${sql({ ...values, time_seconds: null, prize_won: null })} where race_id = ${race?.id ?? ''}`;
      await sql`update ra_runners set ${sql(values)} where race_id = ${race?.id ?? ''} and status = 'ran'`;
    },
  ],
  [
    'the account sees the last month alone',
    (sql) => sql`
      update ops.partitions set state = 'pending', settled = false where dataset = 'results' and day < '2025-09-13'`,
    {
      reach: {
        ...fullReach(today),
        results: { from: '2025-09-13', to: today, rolling: true },
      },
    },
  ],
  [
    'nobody ever asked for what is older than the first day',
    (sql) => sql`delete from ops.partitions where day < '2025-09-10'`,
  ],
];

test.each(harmless)('no gap: %s', async (_, change, options = {}) => {
  const { url, drop } = await healthyDatabase();
  const database = openDatabase(url, { max: 2 });
  try {
    await change(database.sql);
    const { findings, verdict } = await audit({ sql: database.sql, now, only, ...options });
    expect(findings).toEqual([]);
    expect(verdict.noCriticalGaps).toBe(true);
  } finally {
    await database.close();
    await drop();
  }
});
