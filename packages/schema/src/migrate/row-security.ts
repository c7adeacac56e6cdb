import type { ISql } from 'postgres';
import type { TransactionSql } from '../database/open.js';
import { tables } from '../tables.js';

// Supabase publishes every table of the public schema through its API to these two roles.
const worldRoles = ['anon', 'authenticated'];
const names = Object.keys(tables);

// A client or a transaction of it, even one that only reads.
type Queryable = ISql<{ calendarDay: string; bigNumber: number; decimal: number }>;

/**
 * Closes our tables to the world: row level security without a policy, and no rights for `anon` and `authenticated`. The
 * owner, whom we connect as, is not bound by it. Every migration does it again, since a new table gets those rights by
 * default.
 */
export async function closeToTheWorld(sql: TransactionSql): Promise<void> {
  const open = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relname in ${sql(names)} and not relrowsecurity`;
  for (const { name } of open) await sql`alter table public.${sql(name)} enable row level security`;
  for (const { role, schema, name } of await granted(sql)) {
    if (name === null) await sql`revoke all on schema ${sql(schema)} from ${sql(role)}`;
    else await sql`revoke all on ${sql(schema)}.${sql(name)} from ${sql(role)}`;
  }
}

/**
 * Our tables that `anon` or `authenticated` may use, or that lack row level security where those roles exist: on Supabase
 * the world can read them. Empty is right.
 */
export async function exposedTables(sql: Queryable): Promise<string[]> {
  const unsecured = await sql<{ name: string }[]>`
    select 'public.' || relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relname in ${sql(names)} and not relrowsecurity
      and exists (select from pg_roles where rolname in ${sql(worldRoles)})`;
  const usable = (await granted(sql)).map(({ schema, name }) => (name === null ? schema : `${schema}.${name}`));
  return [...new Set([...unsecured.map(({ name }) => name), ...usable])].toSorted();
}

interface Grant {
  role: string;
  schema: string;
  /** Null for a right to the schema itself. */
  name: string | null;
}

async function granted(sql: Queryable): Promise<Grant[]> {
  return sql<Grant[]>`
    select distinct r.rolname as role, object.schema, object.name
    from (
      select n.nspname as schema, c.relname as name, c.relacl as rights
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('ops', 'figures') or n.nspname = 'public' and c.relname in ${sql(names)}
      union all
      select nspname, null, nspacl from pg_namespace where nspname in ('ops', 'figures')
    ) as object
    cross join lateral aclexplode(object.rights) as given
    join pg_roles r on r.oid = given.grantee
    where r.rolname in ${sql(worldRoles)}
    order by object.schema, object.name, role`;
}
