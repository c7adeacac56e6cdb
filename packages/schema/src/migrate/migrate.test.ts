import { testDatabase } from '@darkhorses/local-postgres/testing';
import { expect, onTestFinished, test } from 'vitest';
import { unmigratedDatabase, unmigratedUrl } from '../../test/unmigrated-database.js';
import { openDatabase } from '../database/index.js';
import type { Database } from '../database/index.js';
import { ForeignTablesError, MigrationMismatchError } from '../errors/index.js';
import { tables } from '../tables.js';
import { migrationFiles } from './migration-files.js';
import { migrate, pendingMigrations } from './migrate.js';

const known = migrationFiles().map(({ tag }) => tag);

test('an empty database gets every migration, once', async () => {
  const database = await unmigratedDatabase();
  expect(await pendingMigrations(database)).toEqual(known);
  expect(await migrate(database)).toEqual({ applied: known, adopted: [], closed: [] });
  expect(await pendingMigrations(database)).toEqual([]);
  expect(await migrate(database)).toEqual({ applied: [], adopted: [], closed: [] });
});

test('asking what is pending writes nothing', async () => {
  const database = await unmigratedDatabase();
  await pendingMigrations(database);
  expect(await relations(database)).toEqual([]);
});

test('six processes at once: one migrates, the others wait and find it done', async () => {
  const url = await unmigratedUrl();
  const results = await Promise.all(Array.from({ length: 6 }, () => migrate(url)));
  expect(results.filter(({ applied }) => applied.length > 0)).toEqual([{ applied: known, adopted: [], closed: [] }]);
  expect(results.filter(({ applied }) => applied.length === 0)).toHaveLength(5);
});

test('a second migration writes nothing at all', async () => {
  const database = await migratedDatabase();
  // Every version of a row bears the transaction that wrote it.
  const writers = () => database.sql`
    select 'relation' as kind, max(xmin::text::int8) as newest, count(*) as rows from pg_class
    union all select 'comment', max(xmin::text::int8), count(*) from pg_description
    union all select 'migration', max(xmin::text::int8), count(*) from ops.migrations`;
  const before = await writers();
  await migrate(database);
  expect(await writers()).toEqual(before);
});

test('tables of another maker are named and left alone', async () => {
  const database = await unmigratedDatabase();
  await database.sql`create table ra_races (race_id text primary key, "time" time)`;
  await database.sql`insert into ra_races values ('rac_1', '14:10')`;
  await database.sql`create view ra_today as select * from ra_races`;
  const before = await relations(database);

  const error = await migrate(database).catch((thrown: unknown) => thrown);
  expect(ForeignTablesError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ name: 'ForeignTablesError', tables: ['ra_races', 'ra_today'] });
  expect(String(error)).toContain('ra_races, ra_today');
  expect(String(error)).toContain('--adopt');
  expect(String(error)).toContain('DATABASE_URL');
  expect(await relations(database)).toEqual(before);
});

test('adopted, they move to schema legacy with their rows, and ours stand in public', async () => {
  const database = await unmigratedDatabase();
  await database.sql`create table ra_races (race_id text primary key, "time" time)`;
  await database.sql`insert into ra_races values ('rac_1', '14:10')`;
  await database.sql`create materialized view ra_today as select * from ra_races`;
  await database.sql`create table horses (id text)`;

  expect(await migrate(database, { adopt: true })).toEqual({
    applied: known,
    adopted: ['ra_races', 'ra_today'],
    closed: [],
  });
  expect(await database.sql`select race_id from legacy.ra_races`).toEqual([{ race_id: 'rac_1' }]);
  expect(await database.sql`select race_id from legacy.ra_today`).toEqual([{ race_id: 'rac_1' }]);
  expect(await database.sql`select id from public.ra_races`).toEqual([]);
  expect(await relations(database)).toContain('public.horses');
});

test('a second adoption that would overwrite the first is refused whole', async () => {
  const database = await unmigratedDatabase();
  await database.sql`create schema legacy`;
  await database.sql`create table legacy.ra_races (id text)`;
  await database.sql`create table public.ra_races (id text)`;
  await expect(migrate(database, { adopt: true })).rejects.toMatchObject({ tables: ['legacy.ra_races'] });
  expect(await relations(database)).toEqual(['legacy.ra_races', 'public.ra_races']);
});

test('a schema ops of another maker is refused; an empty one is no obstacle', async () => {
  const taken = await unmigratedDatabase();
  await taken.sql`create schema ops`;
  await taken.sql`create table ops.tickets (id text)`;
  await expect(migrate(taken)).rejects.toMatchObject({ name: 'ForeignTablesError', tables: ['ops.tickets'] });

  const empty = await unmigratedDatabase();
  await empty.sql`create schema ops`;
  expect((await migrate(empty)).applied).toEqual(known);
});

test('a table of the user beside ours does not stop a later migration', async () => {
  const database = await migratedDatabase();
  await database.sql`create table ra_my_notes (id text)`;
  expect(await migrate(database)).toEqual({ applied: [], adopted: [], closed: [] });
});

test('a database of a newer version is refused', async () => {
  const database = await migratedDatabase();
  await database.sql`insert into ops.migrations (tag, hash) values ('9999_the_future', 'x')`;
  for (const attempt of [migrate, pendingMigrations]) {
    const error = await attempt(database).catch((thrown: unknown) => thrown);
    expect(MigrationMismatchError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ migrations: ['9999_the_future'] });
    expect(String(error)).toContain('newer version');
  }
});

test('a migration that was edited after it was applied is refused', async () => {
  const database = await migratedDatabase();
  await database.sql`update ops.migrations set hash = 'another' where tag = ${known[0] ?? ''}`;
  await expect(migrate(database)).rejects.toMatchObject({ migrations: [known[0]] });
});

test('a role that may not make tables is told so, and what to grant', async () => {
  const url = await unmigratedUrl();
  const role = `powerless_${process.pid}`;
  const owner = openDatabase(url, { max: 1 });
  await owner.sql`create role ${owner.sql(role)} login password 'x'`;
  const powerless = new URL(url);
  powerless.username = role;
  powerless.password = 'x';
  onTestFinished(async () => {
    await owner.sql`drop role ${owner.sql(role)}`;
    await owner.close();
  });
  await expect(migrate(powerless.href)).rejects.toMatchObject({
    name: 'UnfitDatabaseError',
    message: expect.stringContaining('grant create on schema public'),
  });
});

test('a read-only database is told apart from a broken one', async () => {
  const url = `${await unmigratedUrl()}?default_transaction_read_only=on`;
  await expect(migrate(url)).rejects.toMatchObject({
    name: 'UnfitDatabaseError',
    message: expect.stringContaining('read-only'),
  });
});

test('it holds where the role looks into another schema first', async () => {
  const database = await unmigratedDatabase();
  const role = await database.sql<{ name: string }[]>`select current_user as name`;
  await database.sql`create schema ${database.sql(role[0]?.name ?? '')}`;
  await migrate(database);
  expect((await relations(database)).filter((name) => name.startsWith('public.'))).toHaveLength(
    Object.keys(tables).length,
  );
});

async function migratedDatabase(): Promise<Database> {
  const { url, drop } = await testDatabase();
  const database = openDatabase(url, { max: 2 });
  onTestFinished(async () => {
    await database.close();
    await drop();
  });
  return database;
}

async function relations({ sql }: Database): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'v', 'm')
    order by 1`;
  return rows.map(({ name }) => name);
}
