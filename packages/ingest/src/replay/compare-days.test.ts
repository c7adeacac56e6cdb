import { testDatabase } from '@darkhorses/local-postgres/testing';
import { databaseDigest, openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claim, empty, readWorld } from '../../test/readings.js';
import { compareDays, replay, startLoad, writeDays } from '../index.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const world = createWorld({ seed: 3, from: '2025-10-01', to: '2025-10-31', scale: 0.06 });
const days = ['2025-10-11', '2025-10-12'];
let whole: Awaited<ReturnType<typeof databaseDigest>>;

beforeAll(async () => {
  await empty(sql);
  for (const day of days) {
    const readings = [
      readWorld(world, 'racecards', day, new Date(`${day}T07:00:00Z`)),
      readWorld(world, 'results', day, new Date('2025-10-20T12:00:00Z')),
    ];
    await writeDays(sql, await claim(sql, readings), { loadId: 1 });
  }
  // A replay also writes the list of bookmakers.
  await mend(days);
  whole = await databaseDigest(sql);
});

// Each test leaves the database as it was, by the replay that it tries.
beforeEach(async () => expect(await databaseDigest(sql)).toEqual(whole));

const mend = async (only: readonly string[]) =>
  replay({ sql, load: await startLoad(sql, { command: 'test' }), days: only });
const briefly = async () => (await compareDays(sql, days)).map(({ table, kind, day }) => `${table} ${kind} ${day}`);

test('rows that were made of their payloads do not differ from them', async () => {
  expect(await compareDays(sql, days)).toEqual([]);
  expect(await compareDays(sql, [])).toEqual([]);
});

test('what was changed, removed or added is told by table and day, and a replay of that day mends it', async () => {
  const [runner] = await sql<{ race_id: string; horse_id: string; day: string }[]>`
    select race_id, horse_id, race_date::text as day from ra_race_results order by race_id, horse_id limit 1`;
  if (!runner) throw new Error('no result');
  const { race_id, horse_id, day } = runner;
  await sql`update ra_races set going = 'Muddy' where id = ${race_id}`;
  await sql`delete from ra_race_results where race_id = ${race_id} and horse_id = ${horse_id}`;
  await sql`delete from ra_horse_pedigree where horse_id = ${horse_id}`;
  await sql`
    insert into ra_runners (race_id, horse_id, horse_name, status)
    select ${race_id}, id, name, 'ran' from ra_mst_horses
    where id not in (select horse_id from ra_runners where race_id = ${race_id}) order by id limit 1`;
  expect(await briefly()).toEqual([
    `ra_horse_pedigree missing ${day}`,
    `ra_races different ${day}`,
    `ra_race_results missing ${day}`,
    `ra_runners surplus ${day}`,
  ]);
  const { days: replayed } = await mend([day]);
  expect(replayed).toBe(1);
  expect(await briefly()).toEqual([]);
});

test('a race that its day does not list is surplus', async () => {
  await sql`
    insert into ra_races (id, course_id, course_name, region, date, has_result)
    select 'rac_1', course_id, course_name, region, date, false from ra_races where date = ${days[0] ?? ''} limit 1`;
  expect(await briefly()).toEqual([`ra_races surplus ${days[0]}`]);
  await sql`delete from ra_races where id = 'rac_1'`;
});

test('a row that the database refused is not told twice', async () => {
  const [row] = await sql<{ race_id: string; horse_id: string; day: string }[]>`
    select race_id, horse_id, race_date::text as day from ra_race_results order by race_id, horse_id limit 1`;
  if (!row) throw new Error('no result');
  await sql`delete from ra_race_results where race_id = ${row.race_id} and horse_id = ${row.horse_id}`;
  await sql`
    insert into ops.rejects (dataset, day, table_name, row_key, row, error_class, error_text)
    values ('rows', ${row.day}, 'ra_race_results', ${`${row.race_id}/${row.horse_id}`}, '{}', 'refused 22003', 'too large')`;
  expect(await briefly()).toEqual([]);
  await mend([row.day]);
  expect(await sql`select from ops.rejects`).toHaveLength(0);
});
