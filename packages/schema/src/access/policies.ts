import type { ISql } from 'postgres';
import { tables } from '../tables.js';
import { type Access, accesses } from './access.js';
import { identifier } from './identifier.js';

const names = Object.keys(tables);
const policyOf: Readonly<Record<Access, string>> = { work: 'darkhorses_work', read: 'darkhorses_read' };

// A client or a transaction of it.
type Queryable = ISql<{ calendarDay: string; bigNumber: number; decimal: number }>;

/** Which roles have which access. The policies of row level security tell: nothing else is kept of a grant. */
export async function grantedRoles(sql: Queryable): Promise<Map<string, Access>> {
  const rows = await sql<{ role: string; policy: string }[]>`
    select distinct r.rolname as role, p.polname as policy
    from pg_policy p
    join pg_class c on c.oid = p.polrelid and c.relnamespace = 'public'::regnamespace
    join pg_roles r on r.oid = any (p.polroles)
    where c.relname in ${sql(names)} and p.polname in ${sql(Object.values(policyOf))}
    order by role`;
  return new Map(
    rows.flatMap(({ role, policy }) =>
      accesses.flatMap((access) => (policyOf[access] === policy ? [[role, access] as const] : [])),
    ),
  );
}

/**
 * Statements that open each row of our public tables to these roles and to nobody else: row level security is on, and
 * without a policy only the owner sees rows.
 */
export function policies(granted: ReadonlyMap<string, Access>): string[] {
  return names.flatMap((name) =>
    accesses.flatMap((access) => {
      const on = `${policyOf[access]} on public.${identifier(name)}`;
      const roles = [...granted].filter(([, given]) => given === access).map(([role]) => identifier(role));
      const drop = `drop policy if exists ${on}`;
      if (roles.length === 0) return [drop];
      const rule = access === 'work' ? 'for all' : 'for select';
      return [drop, `create policy ${on} ${rule} to ${roles.join(', ')} using (true)`];
    }),
  );
}
