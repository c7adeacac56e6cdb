import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refresh } from '../src/index.js';
import { withSmallCast } from './cast.js';
import { figureRows } from './figure-rows.js';
import { answersOf, loadDays } from './load-days.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const asOf = '2025-10-12';
const world = createWorld({ seed: 31, from: '2025-09-01', to: '2025-11-30', scale: 0.15 });
let whole: Map<string, Record<string, unknown>>;

beforeAll(async () => {
  const answers = withSmallCast(answersOf(world, new Date('2025-12-01T00:00:00Z')));
  await loadDays(sql, answers, { from: '2025-10-01', to: asOf });
  await refresh(database, { asOf });
  whole = await figureRows(sql, 'ra_runner_statistics');
});

/** Takes away whatever was not known at an instant: results of this race and of all later ones, and later races. */
async function cutOffBefore(off: Date) {
  await sql`delete from ra_race_results where race_id in (select id from ra_races where off_dt >= ${off} or off_dt is null and date >= ${day(off)}::date)`;
  await sql`
    update ra_runners set status = 'declared', position = null, outcome = null, sp_decimal = null
    where status = 'ran' and race_id in (select id from ra_races where off_dt >= ${off} or off_dt is null and date >= ${day(off)}::date)`;
  await sql`update ra_races set has_result = false where off_dt >= ${off} or off_dt is null and date >= ${day(off)}::date`;
}

const day = (instant: Date) => instant.toISOString().slice(0, 10);

test('figures of a runner are the same from a database that was cut off before its race', async () => {
  const races = await sql<{ id: string; off_dt: Date }[]>`
    select id, off_dt from ra_races where off_dt is not null and has_result order by off_dt desc, id`;
  // From the newest back: each cut takes more away.
  const chosen = races.filter((_, index) => index % Math.ceil(races.length / 12) === 0);
  let compared = 0;
  let experienced = 0;
  for (const { id, off_dt } of chosen) {
    await cutOffBefore(off_dt);
    await refresh(database, { asOf, only: ['runners'], full: true });
    const rows = await figureRows(sql, 'ra_runner_statistics');
    for (const [key, row] of rows) {
      if (!key.startsWith(`${id} `)) continue;
      expect({ key, ...row }).toEqual({ key, ...whole.get(key) });
      compared += 1;
      if (Number(row['career_runs']) > 2) experienced += 1;
    }
  }
  expect(compared).toBeGreaterThan(60);
  expect(experienced).toBeGreaterThan(20);
}, 120_000);
