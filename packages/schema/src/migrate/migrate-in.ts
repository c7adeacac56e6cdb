import { extendAccess } from '../access/grant-access.js';
import type { TransactionSql } from '../database/open.js';
import { missingMigrations } from './applied-migrations.js';
import { beginChange } from './begin-change.js';
import { writeComments } from './comments.js';
import { refuseOldServer } from './fitness.js';
import { refuseOrAdopt } from './foreign-tables.js';
import type { Migration } from './migration-files.js';
import { closeToTheWorld, exposedTables } from './row-security.js';

export interface Migrated {
  /** Migrations that this call applied, oldest first; empty when there was nothing to do. */
  readonly applied: string[];
  /** Tables that were moved into schema legacy. */
  readonly adopted: string[];
  /** Tables of ours that others could read, until this call closed them again: worth a warning. */
  readonly closed: string[];
}

/** Brings a database to this version, in a transaction that somebody else ends. */
export async function migrateIn(sql: TransactionSql, known: readonly Migration[], adopt: boolean): Promise<Migrated> {
  await beginChange(sql);
  await refuseOldServer(sql);
  const { missing, isFirst } = await missingMigrations(sql, known);
  const adopted = isFirst ? await refuseOrAdopt(sql, adopt) : [];
  const exposed = isFirst ? [] : await exposedTables(sql);
  for (const migration of missing) await apply(sql, migration);
  await writeComments(sql);
  await closeToTheWorld(sql);
  if (missing.length > 0) await extendAccess(sql);
  return { applied: missing.map(({ tag }) => tag), adopted, closed: exposed };
}

async function apply(sql: TransactionSql, { tag, hash, statements }: Migration): Promise<void> {
  for (const statement of statements) await sql.unsafe(statement);
  await sql`insert into ops.migrations (tag, hash) values (${tag}, ${hash})`;
}
