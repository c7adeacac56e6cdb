import type { TransactionSql } from '../database/open.js';
import { RoleError } from '../errors/index.js';
import { identifier } from './identifier.js';

// Supabase publishes to the first two whatever they may read; every role is a member of the last.
const world = new Set(['anon', 'authenticated', 'public']);

/** Refuses a role that is not there, that is everybody, or that has every right already. */
export async function refuseRole(sql: TransactionSql, role: string): Promise<void> {
  if (world.has(role)) {
    throw new RoleError(
      `The role ${role} stands for the whole world, which our tables are closed to. Nothing was changed. Make a role of its own: create role racing login password '...';`,
    );
  }
  const [found] = await sql<{ is_owner: boolean }[]>`
    select r.rolsuper or pg_has_role(r.oid, c.relowner, 'member') as is_owner
    from pg_roles r, pg_class c
    where r.rolname = ${role} and c.oid = 'ops.migrations'::regclass`;
  if (found === undefined) {
    throw new RoleError(
      `There is no role ${identifier(role)} on this server. Nothing was changed. Make it first: create role ${identifier(role)} login password '...';`,
    );
  }
  if (found.is_owner) {
    throw new RoleError(
      `The role ${identifier(role)} owns our tables, or may do anything on this server: there is no right to give it. Nothing was changed. Name a role with fewer rights.`,
    );
  }
}
