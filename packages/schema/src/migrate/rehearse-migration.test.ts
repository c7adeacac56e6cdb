import { databaseUrl, testDatabase } from '@darkhorses/local-postgres/testing';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../database/open.js';
import type { Database } from '../database/open.js';
import { refuseOldServer } from './fitness.js';
import { migrate, pendingMigrations } from './migrate.js';
import { rehearseMigration } from './rehearse-migration.js';

let database: Database;
beforeEach(async () => {
  const { url, drop } = await testDatabase();
  const name = `rehearsal_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const beside = openDatabase(url, { max: 1 });
  await beside.sql`create database ${beside.sql(name)}`;
  database = openDatabase(databaseUrl(url, name), { max: 2 });
  onTestFinished(async () => {
    await database.close();
    await beside.sql`drop database ${beside.sql(name)} with (force)`;
    await beside.close();
    await drop();
  });
});

test('the work sees every table, and nothing is left of it', async () => {
  const pending = await pendingMigrations(database);
  const days = await rehearseMigration(database, async (sql) => {
    await sql`insert into ops.partitions (dataset, day) values ('results', '2024-05-04')`;
    return sql<{ days: number }[]>`select count(*)::int as days from ops.partitions`;
  });
  expect(days[0]?.days).toBe(1);
  expect(await pendingMigrations(database)).toEqual(pending);
  expect(
    await database.sql`select to_regnamespace('ops')::text as ops, to_regclass('ra_races')::text as races`,
  ).toEqual([{ ops: null, races: null }]);
});

test('on a migrated database it is the work alone', async () => {
  await migrate(database);
  expect(await rehearseMigration(database, (sql) => sql`select id from ra_races`)).toHaveLength(0);
});

test('what would stop a migration stops its rehearsal, with the same words', async () => {
  await database.sql`create table ra_races (id text)`;
  const none = () => Promise.resolve();
  await expect(rehearseMigration(database, none)).rejects.toMatchObject({ name: 'ForeignTablesError' });
  await database.sql`drop table ra_races`;
  await expect(rehearseMigration(database, () => Promise.reject(new Error('of the work')))).rejects.toThrow(
    'of the work',
  );
});

test('an old server is named, with the version that is needed', async () => {
  const old = (() => Promise.resolve([{ version: 14, name: '14.13' }])) as unknown as Parameters<
    typeof refuseOldServer
  >[0];
  await expect(refuseOldServer(old)).rejects.toMatchObject({
    name: 'UnfitDatabaseError',
    message: 'The server is Postgres 14.13; version 15 or newer is needed.',
  });
});
