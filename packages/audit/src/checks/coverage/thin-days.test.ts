import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../index.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const now = new Date('2025-10-13T12:00:00Z');

/** Six years of days alike: twenty flat and ten jump races in Britain, eight in Ireland; less on days of frost. */
beforeAll(async () => {
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`
      insert into ra_races (id, course_id, course_name, region, date, type, has_result)
      select 'rac_' || row_number() over (), 'crs_1', 'Course', region, day::date, type, true
      from generate_series(date '2019-01-01', date '2024-12-31', interval '1 day') as day
      cross join (values ('gb', 'Flat', 20), ('gb', 'Hurdle', 10), ('ire', 'Chase', 8)) as card (region, type, races)
      cross join generate_series(1, races)
      where not (region = 'gb' and day between '2020-03-18' and '2020-05-31')
        and not (region = 'ire' and day between '2020-03-25' and '2020-06-07')`;
    await transaction`
      insert into ops.partitions (dataset, day, state, settled, regions, fetched_at, api_total)
      select 'results', day::date, 'loaded', true, '{gb,ire}', now(), 1
      from generate_series(date '2019-01-01', date '2024-12-31', interval '1 day') as day`;
  });
});

const look = async () => {
  const { findings } = await audit({ sql, now, since: '2019-01-01', only: ['thin-days'] });
  return findings.map(({ examples, cause }) => ({ examples, cause }));
};

const lose = (day: string, region: string, type: string) =>
  sql`delete from ra_races where date = ${day}::text::date and region = ${region} and type = ${type}`;

test('days alike are healthy; a closed spring is no gap, and neither is a meeting lost to frost', async () => {
  await sql`
    delete from ra_races
    where id in (select id from ra_races where date = '2021-01-20' and region = 'gb' order by id limit 12)`;
  expect(await look()).toEqual([]);
});

test('each day is told once, by what of it is absent, with a likely cause', async () => {
  await lose('2024-05-08', 'ire', 'Chase');
  await lose('2024-06-12', 'gb', 'Hurdle');
  await sql`delete from ra_races where date = '2024-07-17' and id <> (select min(id) from ra_races where date = '2024-07-17')`;
  await lose('2021-02-10', 'gb', 'Flat');
  await lose('2021-02-10', 'gb', 'Hurdle');
  const found = await look();
  expect(found.map(({ examples }) => examples)).toEqual([
    ['2021-02-10 gb: 0 races, 30 on days like it'],
    ['2024-05-08 ire: 0 races, 8 on days like it'],
    ['2024-06-12 gb jumps: 0 races, 10 on days like it'],
    ['2024-07-17: 1 races, 38 on days like it'],
  ]);
  expect(found.map(({ cause }) => cause)).toEqual([
    expect.stringContaining('weather'),
    expect.stringContaining('IRE'),
    expect.stringContaining('jumps'),
    expect.stringContaining('a part of the day'),
  ]);
});
