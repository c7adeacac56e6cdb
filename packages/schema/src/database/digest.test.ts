import { testDatabase } from '@darkhorses/local-postgres/testing';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from './index.js';
import { databaseDigest, openDatabase } from './index.js';

test('the order, the time and the run of a load tell nothing', async () => {
  const [one, two] = [await filled(['sir_1', 'sir_20', 'sir_3']), await filled(['sir_3', 'sir_20', 'sir_1'])];
  await two.sql`update ra_mst_sires set updated_at = '2001-01-01', created_at = '2001-01-01'`;
  await two.sql`update ra_races set load_id = 7`;
  expect(await databaseDigest(two.sql)).toEqual(await databaseDigest(one.sql));
  expect((await databaseDigest(one.sql)).ra_mst_sires.rows).toBe(3);
});

test('any other difference shows, in its table alone', async () => {
  const database = await filled(['sir_1']);
  const before = await databaseDigest(database.sql);
  const changes: [string, string][] = [
    ['ra_mst_sires', `update ra_mst_sires set name = 'Another'`],
    ['ra_mst_sires', `update ra_mst_sires set region = ''`],
    ['ra_mst_sires', `update ra_mst_sires set name_off_dt = '2020-01-01'`],
    ['ra_races', `update ra_races set prize = 100.01`],
    ['ra_races', `update ra_races set tip = null`],
    ['ra_races', `delete from ra_races`],
  ];
  for (const [table, change] of changes) {
    await database.sql.unsafe(change);
    const { [table as 'ra_races']: changed, ...others } = await databaseDigest(database.sql);
    const { [table as 'ra_races']: was, ...rest } = before;
    expect({ change, changed }).not.toEqual({ change, changed: was });
    expect({ change, others }).toEqual({ change, others: rest });
    Object.assign(before, { [table]: changed });
  }
});

test('a number is the same however it was written', async () => {
  const database = await filled(['sir_1']);
  const before = await databaseDigest(database.sql);
  await database.sql`update ra_races set prize = 100.00`;
  expect(await databaseDigest(database.sql)).toEqual(before);
});

test('a server in another time zone gives the same digest', async () => {
  const database = await filled(['sir_1']);
  const before = await databaseDigest(database.sql);
  await database.sql`set time zone 'Pacific/Auckland'`;
  expect(await databaseDigest(database.sql)).toEqual(before);
});

async function filled(sires: readonly string[]): Promise<Database> {
  const { url, drop } = await testDatabase();
  const database = openDatabase(url, { max: 1 });
  onTestFinished(async () => {
    await database.close();
    await drop();
  });
  const { sql } = database;
  for (const id of sires) await sql`insert into ra_mst_sires (id, name) values (${id}, ${`Sire ${id}`})`;
  await sql`insert into ra_mst_courses (id, name, region_code) values ('crs_1', 'Somewhere', 'gb')`;
  await sql`
    insert into ra_races (id, course_id, course_name, region, date, off_dt, has_result, prize, tip)
    values ('rac_1', 'crs_1', 'Somewhere', 'gb', '2024-05-04', '2024-05-04T13:30:00Z', true, 100, 'Nobody')`;
  return database;
}
