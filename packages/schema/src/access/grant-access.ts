import { inTransaction } from '../database/in-transaction.js';
import type { Database, TransactionSql } from '../database/open.js';
import { retryConflicts } from '../database/retry-conflicts.js';
import { beginChange } from '../migrate/begin-change.js';
import type { Access } from './access.js';
import { entrance } from './entrance.js';
import { explainLackOfRights } from './lack-of-rights.js';
import { grantedRoles, policies } from './policies.js';
import { refuseRole } from './refuse-role.js';
import { grants, withdrawals } from './rights.js';

/**
 * Lets a role use our tables without owning them. Repeated, it changes nothing; given another access, the last one holds.
 * Later migrations extend it to the tables that they make.
 *
 * @param role one that is there: this makes none, since it would have to know a password
 * @throws RoleError when the role is missing, is everybody, or owns the tables; when we may not give rights
 * @example
 *     await grantAccess(database, 'racing_daemon', 'work');
 *     await grantAccess(database, 'analyst', 'read');
 */
export function grantAccess(database: Database, role: string, access: Access): Promise<void> {
  return changeAccess(database, async (sql) => {
    await refuseRole(sql, role);
    const granted = (await grantedRoles(sql)).set(role, access);
    await run(sql, [
      ...withdrawals(role),
      ...(await entrance(sql, role)),
      ...grants(role, access),
      ...policies(granted),
    ]);
  });
}

/**
 * Takes from a role what `grantAccess` gave it, so that the role can be dropped.
 *
 * @throws RoleError when there is no such role, or we may not take rights
 */
export function revokeAccess(database: Database, role: string): Promise<void> {
  return changeAccess(database, async (sql) => {
    await refuseRole(sql, role);
    const granted = await grantedRoles(sql);
    granted.delete(role);
    await run(sql, [...withdrawals(role), ...policies(granted)]);
  });
}

/** Roles that have been let in, and what they may do. */
export async function accessOfRoles(database: Database): Promise<ReadonlyMap<string, Access>> {
  await database.ready();
  return grantedRoles(database.sql);
}

/** Gives every role that was let in its access to what there is now, new tables among it. */
export async function extendAccess(sql: TransactionSql): Promise<void> {
  const granted = await grantedRoles(sql);
  if (granted.size === 0) return;
  await run(sql, [...[...granted].flatMap(([role, access]) => grants(role, access)), ...policies(granted)]);
}

async function changeAccess(database: Database, work: (sql: TransactionSql) => Promise<void>): Promise<void> {
  await database.ready();
  try {
    // A policy waits for whoever uses its table, table after table: loads at work may meet it half way.
    await retryConflicts(() =>
      inTransaction(database.sql, async (sql) => {
        await beginChange(sql);
        await work(sql);
      }),
    );
  } catch (error) {
    throw (await explainLackOfRights(error, database)) ?? error;
  }
}

// GRANT and CREATE POLICY take no parameters: names come from our own tables, and roles are quoted.
async function run(sql: TransactionSql, statements: readonly string[]): Promise<void> {
  await sql.unsafe(statements.join(';\n'));
}
