import type { TransactionSql } from '../database/open.js';
import { tables } from '../tables.js';

/**
 * Closes our tables to the world: Supabase publishes every table of the public schema through its API, to `anon` and
 * `authenticated`, unless row level security is on and their rights are taken. The owner, whom we connect as, is not bound
 * by it. Every migration does it again, since new tables get those rights by default.
 */
export async function closeToTheWorld(sql: TransactionSql): Promise<void> {
  const names = Object.keys(tables);
  const open = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relname in ${sql(names)} and not relrowsecurity`;
  for (const { name } of open) await sql`alter table public.${sql(name)} enable row level security`;

  const roles = await sql<{ role: string }[]>`
    select rolname as role from pg_roles where rolname in ('anon', 'authenticated') order by rolname`;
  for (const { role } of roles) {
    const granted = await grantedTo(sql, role, names);
    for (const { schema, name } of granted) {
      await sql`revoke all on ${sql(schema)}.${sql(name)} from ${sql(role)}`;
    }
    for (const schema of ['ops', 'figures']) await sql`revoke all on schema ${sql(schema)} from ${sql(role)}`;
  }
}

async function grantedTo(sql: TransactionSql, role: string, names: readonly string[]) {
  return sql<{ schema: string; name: string }[]>`
    select n.nspname as schema, c.relname as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    cross join lateral aclexplode(c.relacl) as granted
    join pg_roles r on r.oid = granted.grantee
    where r.rolname = ${role}
      and (n.nspname in ('ops', 'figures') or n.nspname = 'public' and c.relname in ${sql([...names])})
    group by n.nspname, c.relname
    order by n.nspname, c.relname`;
}
