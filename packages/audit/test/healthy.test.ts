import { openDatabase } from '@darkhorses/schema';
import { afterAll, expect, test } from 'vitest';
import { audit } from '../src/index.js';
import { healthyDatabase } from './healthy-database.js';
import { now, today } from './healthy-world.js';

const { url, drop } = await healthyDatabase();
const database = openDatabase(url);
afterAll(async () => {
  await database.close();
  await drop();
});

test('a healthy database yields no finding at all, and every check has an answer', async () => {
  const { findings, verdict, outcomes } = await audit({ sql: database.sql, now });
  expect(findings).toEqual([]);
  expect(verdict).toEqual({ noCriticalGaps: true, unanswered: [], critical: 0, warnings: 0, notes: 0 });
  expect(outcomes.filter(({ status }) => status === 'failed')).toEqual([]);
});

test('the world holds what is rare, and what is not known yet', async () => {
  const [world = {}] = await database.sql`
    select
      count(*) filter (where is_abandoned) as abandoned,
      count(*) filter (where race_status = 'removed') as removed,
      count(*) filter (where date = ${today}::text::date and has_result) as run_today,
      count(*) filter (where date = ${today}::text::date and not has_result) as still_to_come_today,
      count(*) filter (where date > ${today}::text::date) as ahead,
      (select count(distinct race_id) from ra_race_results where is_dead_heat) as dead_heats,
      (select count(distinct race_id) from ra_race_results where outcome = 'disqualified') as disqualifications,
      (select count(distinct race_id) from ra_race_results where outcome = 'void') as void,
      (select count(*) from ra_races where has_result and field_size = 1) as walk_overs,
      (select count(*) from ra_runners where status = 'not_declared') as not_declared,
      (select count(*) from ra_runners where status = 'non_runner') as non_runners
    from ra_races`;
  for (const [what, count] of Object.entries(world)) expect(count, what).toBeGreaterThan(0);
});
