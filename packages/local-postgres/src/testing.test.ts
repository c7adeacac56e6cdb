import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type TestDatabase, testDatabase } from './testing.js';

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([testDatabase(), testDatabase()]);
});
afterAll(() => Promise.all([one.drop(), other.drop()]));

test('databases of two test files know nothing of each other', async () => {
  const [a, b] = [postgres(one.url, { max: 1 }), postgres(other.url, { max: 1 })];
  await a`create table only_here (n int)`;
  expect(await b`select to_regclass('only_here') as found`).toEqual([{ found: null }]);
  await Promise.all([a.end(), b.end()]);
});

test('a test database is migrated and empty', async () => {
  const sql = postgres(one.url, { max: 1 });
  expect(await sql`select count(*)::int as races from ra_races`).toEqual([{ races: 0 }]);
  await sql.end();
});

test('text sorts by its bytes and time is UTC, on every machine', async () => {
  const sql = postgres(one.url, { max: 1 });
  const rows = await sql<
    { name: string }[]
  >`select name from (values ('b'), ('a'), ('B'), ('é')) as t(name) order by name`;
  expect(rows.map(({ name }) => name)).toEqual(['B', 'a', 'b', 'é']);
  const [settings] =
    await sql`select current_setting('timezone') as zone, current_setting('server_encoding') as encoding`;
  expect(settings).toEqual({ zone: 'UTC', encoding: 'UTF8' });
  await sql.end();
});

test('a dropped database is gone, even with somebody connected', async () => {
  const gone = await testDatabase();
  const sql = postgres(gone.url, { max: 1, onclose: () => {} });
  await sql`select 1`;
  await gone.drop();
  const server = postgres(inject('postgresUrl'), { max: 1 });
  const name = new URL(gone.url).pathname.slice(1);
  expect(await server`select 1 from pg_database where datname = ${name}`).toHaveLength(0);
  await Promise.all([server.end(), sql.end()]);
});
