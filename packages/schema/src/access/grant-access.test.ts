import { testDatabase } from '@darkhorses/local-postgres/testing';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../database/index.js';
import type { Database } from '../database/index.js';
import { migrate } from '../migrate/migrate.js';
import { accessOfRoles, extendAccess, grantAccess, revokeAccess } from './grant-access.js';
import { identifier } from './identifier.js';

let made = 0;

test('what a later migration makes, a role may use as what was there before', async () => {
  const { database, role } = await withRole();
  const { sql } = database;
  await grantAccess(database, role, 'work');
  await sql`create table ops.of_tomorrow (id text)`;
  // A table that a migration makes anew has lost its policies.
  await sql`drop policy darkhorses_work on ra_races`;
  await sql.begin(extendAccess);
  const [rights] = await sql`
    select has_table_privilege(${role}, 'ops.of_tomorrow', 'insert') as writes,
      (select count(*)::int from pg_policy where polname = 'darkhorses_work') as policies`;
  expect(rights).toEqual({ writes: true, policies: 18 });
});

test('a migration without news leaves the rights as they are', async () => {
  const { database, role } = await withRole();
  await grantAccess(database, role, 'read');
  const writers = () => database.sql`
    select max(xmin::text::int8) as newest, count(*) as rows from pg_class union all select max(xmin::text::int8), count(*) from pg_policy`;
  const before = await writers();
  await migrate(database);
  expect(await writers()).toEqual(before);
});

test('a database that is closed to everybody is opened to the role', async () => {
  const { database, role } = await withRole();
  const { sql } = database;
  const [{ name } = { name: '' }] = await sql<{ name: string }[]>`select current_database() as name`;
  await sql`revoke all on database ${sql(name)} from public`;
  await sql`revoke all on schema public from public`;
  await grantAccess(database, role, 'read');
  const [rights] = await sql`
    select has_database_privilege(${role}, ${name}, 'connect') as connects, has_database_privilege(${role}, ${name}, 'temporary') as makes,
      has_schema_privilege(${role}, 'public', 'usage') as looks, has_schema_privilege(${role}, 'public', 'create') as creates`;
  expect(rights).toEqual({ connects: true, makes: false, looks: true, creates: false });
});

test('taken away, nothing is left that would keep the role from being dropped', async () => {
  const { database, role } = await withRole();
  await grantAccess(database, role, 'work');
  expect(await accessOfRoles(database)).toEqual(new Map([[role, 'work']]));
  await revokeAccess(database, role);
  expect(await accessOfRoles(database)).toEqual(new Map());
  await database.sql.unsafe(`drop role ${identifier(role)}`);
});

/** A migrated database, and a role that nobody has let in. */
async function withRole(): Promise<{ database: Database; role: string }> {
  const { url, drop } = await testDatabase();
  const database = openDatabase(url, { max: 2 });
  made += 1;
  const role = `a.role of "${process.pid}" ${made}`;
  await database.sql.unsafe(`create role ${identifier(role)}`);
  onTestFinished(async () => {
    const [left] = await database.sql`select from pg_roles where rolname = ${role}`;
    if (left) await database.sql.unsafe(`drop owned by ${identifier(role)}; drop role ${identifier(role)}`);
    await database.close();
    await drop();
  });
  return { database, role };
}
