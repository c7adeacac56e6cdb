import type { ISql } from 'postgres';
import type { TransactionSql } from '../database/open.js';
import { tables } from '../tables.js';

// Supabase publishes every table of the public schema through its API to these two roles.
const worldRoles = ['anon', 'authenticated'];
const names = Object.keys(tables);

// A client or a transaction of it, even one that only reads.
type Queryable = ISql<{ calendarDay: string; bigNumber: number; decimal: number }>;

/**
 * Closes what is ours to the world: row level security, and no rights for `anon`, `authenticated` and everybody. Only the
 * owner is not bound by it, and the roles that were let in. Every migration does it again, since whatever is new gets
 * some of those rights by default.
 */
export async function closeToTheWorld(sql: TransactionSql): Promise<void> {
  const open = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relname in ${sql(names)} and not relrowsecurity`;
  for (const { name } of open) await sql`alter table public.${sql(name)} enable row level security`;
  const grants = await granted(sql);
  // REVOKE takes no parameters: the server itself has quoted the names, and the roles are the three above.
  if (grants.length > 0) await sql.unsafe(grants.map(({ role, on }) => `revoke all on ${on} from ${role}`).join(';\n'));
}

/**
 * What of ours `anon`, `authenticated` or everybody may use, and tables that lack row level security where those roles
 * exist: on Supabase the world can read them. Empty is right.
 */
export async function exposedTables(sql: Queryable): Promise<string[]> {
  const unsecured = await sql<{ name: string }[]>`
    select 'public.' || relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relname in ${sql(names)} and not relrowsecurity
      and exists (select from pg_roles where rolname in ${sql(worldRoles)})`;
  const usable = await granted(sql);
  return [...new Set([...unsecured, ...usable].map(({ name }) => name))].toSorted();
}

interface Grant {
  readonly role: string;
  /** As people write it: ops, ops.payloads, figures.own_record(text,date). */
  readonly name: string;
  /** As REVOKE takes it. */
  readonly on: string;
}

async function granted(sql: Queryable): Promise<Grant[]> {
  return sql<Grant[]>`
    select distinct coalesce(r.rolname, 'public') as role, object.name, object."on"
    from (
      select n.nspname || '.' || c.relname as name, format('table %I.%I', n.nspname, c.relname) as "on", c.relacl as rights
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('ops', 'figures') or n.nspname = 'public' and c.relname in ${sql(names)}
      union all
      select nspname, format('schema %I', nspname), nspacl from pg_namespace where nspname in ('ops', 'figures')
      union all
      -- Everybody may run a new function, until it is said otherwise.
      select p.oid::regprocedure::text, 'routine ' || p.oid::regprocedure, coalesce(p.proacl, acldefault('f', p.proowner))
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('ops', 'figures')
    ) as object
    cross join lateral aclexplode(object.rights) as given
    left join pg_roles r on r.oid = given.grantee
    where r.rolname in ${sql(worldRoles)} or given.grantee = 0
    order by object.name, role`;
}
