import { testDatabase } from '@darkhorses/local-postgres/testing';
import { migrate, openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareLegacy } from './compare-legacy.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

beforeAll(async () => {
  // Another maker's tables, of whom no migration knows.
  await sql`drop schema public cascade`;
  await sql`drop schema ops cascade`;
  await sql`drop schema if exists figures cascade`;
  await sql`create schema public`;
});

test('where nothing was adopted there is nothing to compare', async () => {
  await migrate(database);
  expect(await compareLegacy({ sql })).toEqual([]);
});

test('what only one side has is named; what is there twice is counted; what has no key of ours is said to be so', async () => {
  await sql`drop schema public cascade`;
  await sql`drop schema ops cascade`;
  await sql`drop schema if exists figures cascade`;
  await sql`create schema public`;
  await sql`create table ra_mst_jockeys (id varchar(20), name text)`;
  await sql`insert into ra_mst_jockeys values ('jky_1', 'A'), ('jky_2', 'B'), ('jky_2', 'B'), ('jky_3', 'C')`;
  await sql`create table ra_mst_runners (runner_id serial, horse text)`;
  await sql`insert into ra_mst_runners (horse) values ('X'), ('Y')`;
  await sql`create table ra_horse_pedigree (horse_id text)`;
  // The name that this table bore later: it is found under it.
  await sql`create table ra_mst_races as select 'rac_' || n as id from generate_series(1, 2) as n`;
  await sql`create view ra_mst_owners as select 'own_' || n as id from generate_series(1, 3) as n`;
  const { adopted } = await migrate(database, { adopt: true });
  expect(adopted).toHaveLength(5);
  await sql`insert into ra_mst_jockeys (id) values ('jky_2'), ('jky_4'), ('jky_5')`;
  await sql`insert into ra_mst_owners (id) values ('own_1'), ('own_2'), ('own_3')`;
  const progress: number[] = [];
  const compared = await compareLegacy({ sql, limit: 1, onProgress: (_, done, total) => progress.push(done / total) });
  expect(compared.find(({ table }) => table === 'ra_mst_jockeys')).toEqual({
    table: 'ra_mst_jockeys',
    legacyName: 'ra_mst_jockeys',
    legacyRows: 4,
    ourRows: 3,
    repeated: 1,
    both: 1,
    onlyLegacy: { count: 2, ids: ['jky_1'] },
    onlyOurs: { count: 2, ids: ['jky_4'] },
  });
  expect(compared.find(({ table }) => table === 'ra_mst_owners')).toMatchObject({
    both: 3,
    onlyLegacy: { count: 0, ids: [] },
    onlyOurs: { count: 0, ids: [] },
  });
  expect(compared.find(({ table }) => table === 'ra_runners')).toEqual({
    table: 'ra_runners',
    legacyName: 'ra_mst_runners',
    legacyRows: 2,
    ourRows: 0,
    notComparable: 'legacy.ra_mst_runners has no race_id, horse_id, which are in our key',
  });
  expect(compared).toHaveLength(5);
  expect(compared.find(({ table }) => table === 'ra_races')).toMatchObject({
    legacyName: 'ra_mst_races',
    legacyRows: 2,
    onlyLegacy: { count: 2, ids: ['rac_1'] },
  });
  expect(progress.at(-1)).toBe(1);
  expect(await compareLegacy({ sql, only: ['ra_mst_dams'] })).toEqual([]);
});
