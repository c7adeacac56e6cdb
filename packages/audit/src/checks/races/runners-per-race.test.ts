import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase, type Sql } from '@darkhorses/schema';
import { afterAll, expect, test } from 'vitest';
import { audit } from '../../index.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

/** A year of two thousand races with as many runners each: what the check looks at, and nothing else. */
async function makeYear(sql: Sql, year: number, runners: number): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`
      insert into ra_races (id, course_id, course_name, region, date, has_result)
      select 'rac_' || ${year}::int * 10000 + n, 'crs_1', 'Course', 'gb', make_date(${year}::int, 1, 1) + n % 365, true
      from generate_series(1, 2000) as n`;
    await transaction`
      insert into ra_race_results (race_id, race_date, horse_id, horse_name)
      select race.id, race.date, 'hrs_' || place, 'Horse'
      from ra_races as race, generate_series(1, ${runners}::int) as place
      where extract(year from race.date) = ${year}`;
  });
}

const look = () =>
  audit({ sql, now: new Date('2025-10-13T12:00:00Z'), since: '2015-01-01', only: ['runners-per-race'] });

test('nothing is said before there is a whole year', async () => {
  const { outcomes } = await look();
  expect(outcomes).toMatchObject([{ status: 'not_checkable', reason: expect.stringContaining('2000 races') }]);
});

test('a year with half of its runners is found, and the others are left alone', async () => {
  await makeYear(sql, 2022, 9);
  await makeYear(sql, 2023, 5);
  await makeYear(sql, 2024, 10);
  const { findings, outcomes } = await look();
  expect(outcomes).toMatchObject([{ status: 'finding', examined: 3 }]);
  expect(findings).toMatchObject([
    { severity: 'warning', affected: 1, of: 3, unit: 'years', examples: ['2023: 5.00'] },
  ]);
});
