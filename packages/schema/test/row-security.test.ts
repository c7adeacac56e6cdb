import postgres from 'postgres';
import { inject, expect, onTestFinished, test } from 'vitest';
import { exposedTables, migrate, tables } from '../src/index.js';
import { unmigratedDatabase } from './unmigrated-database.js';

// Supabase publishes the public schema to these two roles, and grants them every new table by default.
const published = ['anon', 'authenticated'];

test('anon and authenticated see nothing of ours, and lose what they were granted', async () => {
  await makeRoles();
  const database = await unmigratedDatabase();
  const { sql } = database;
  await sql`grant usage on schema public to anon, authenticated`;
  await sql`alter default privileges in schema public grant all on tables to anon, authenticated`;
  onTestFinished(async () => {
    await sql`alter default privileges in schema public revoke all on tables from anon, authenticated`;
  });

  await migrate(database);
  await sql`insert into ra_mst_regions (code, name) values ('gb', 'Great Britain')`;
  for (const role of published) await seesNothing(role);

  // Someone grants again, and turns row security off for one table: the next migration closes it.
  await sql`grant select on ra_mst_regions to anon`;
  await sql`grant usage on schema ops to anon`;
  await sql`grant select on ops.payloads to anon`;
  await sql`alter table ra_mst_horses disable row level security`;
  const exposed = ['ops', 'ops.payloads', 'public.ra_mst_horses', 'public.ra_mst_regions'];
  expect(await exposedTables(sql)).toEqual(exposed);
  expect(await migrate(database)).toMatchObject({ applied: [], closed: exposed });
  expect(await exposedTables(sql)).toEqual([]);
  for (const role of published) await seesNothing(role);

  // Row security alone would hold: with rights restored, there are no rows.
  await sql`grant select on ra_mst_regions to anon`;
  expect(await as('anon', 'select code from public.ra_mst_regions')).toEqual([]);
  expect(await sql`select code from ra_mst_regions`).toEqual([{ code: 'gb' }]);

  async function seesNothing(role: string): Promise<void> {
    for (const name of Object.keys(tables)) {
      await expect(as(role, `select 1 from public.${name}`)).rejects.toMatchObject({ code: '42501' });
      await expect(as(role, `delete from public.${name}`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(as(role, 'select 1 from ops.payloads')).rejects.toMatchObject({ code: '42501' });
    await expect(as(role, 'select 1 from figures.ancestors')).rejects.toMatchObject({ code: '42501' });
  }

  async function as(role: string, query: string) {
    return sql.begin(async (transaction) => {
      await transaction`set local role ${transaction(role)}`;
      return transaction.unsafe(query);
    });
  }
});

async function makeRoles(): Promise<void> {
  const admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  for (const role of published) {
    const { count } = await admin`select from pg_roles where rolname = ${role}`;
    if (count === 0) await admin`create role ${admin(role)} nologin`;
  }
  await admin.end();
}
