import type { Database } from '../database/open.js';
import { RoleError } from '../errors/index.js';

/** Whether Postgres refused a statement because the role that connects may not run it. */
export function isLackOfRights(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

/**
 * What it means that a role may not use or change our tables in this database: who may, and how. Undefined where the error
 * is something else, or where our tables are not there.
 */
export async function explainLackOfRights(error: unknown, { sql, label }: Database): Promise<RoleError | undefined> {
  if (!isLackOfRights(error)) return undefined;
  // Who owns what is no secret: it can be read without a right to the tables.
  const [found] = await sql<{ role: string; owner: string; is_owner: boolean }[]>`
    select current_user as role, pg_get_userbyid(c.relowner) as owner, pg_has_role(c.relowner, 'member') as is_owner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'ops' and c.relname = 'migrations'`;
  if (found === undefined || found.is_owner) return undefined;
  return new RoleError(
    `The role ${found.role} may not do this in ${label} (${error.message}). Nothing was changed. Our tables belong to the role ${found.owner}: migrating and giving rights takes that one in DATABASE_URL. To let ${found.role} load, calculate and audit, it runs: npm run backfill -- migrate --grant ${found.role} (to let it read only: --grant-read)`,
    { cause: error },
  );
}
