import type { TransactionSql } from '../database/open.js';
import { missingMigrations } from './applied-migrations.js';
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

// Any number that no other program on the database locks; all of ours lock this one.
const migrationLock = 7_218_403_266_105_441;

/** Brings a database to this version, in a transaction that somebody else ends. */
export async function migrateIn(sql: TransactionSql, known: readonly Migration[], adopt: boolean): Promise<Migrated> {
  // A role may cap statements (Supabase: two minutes) and may name another schema first; both hold for this transaction only.
  await sql`set local statement_timeout = 0`;
  await sql`set local lock_timeout = 0`;
  await sql`set local search_path = public`;
  await sql`select pg_advisory_xact_lock(${migrationLock})`;

  await refuseOldServer(sql);
  const { missing, isFirst } = await missingMigrations(sql, known);
  const adopted = isFirst ? await refuseOrAdopt(sql, adopt) : [];
  const exposed = isFirst ? [] : await exposedTables(sql);
  for (const migration of missing) await apply(sql, migration);
  await writeComments(sql);
  await closeToTheWorld(sql);
  return { applied: missing.map(({ tag }) => tag), adopted, closed: exposed };
}

async function apply(sql: TransactionSql, { tag, hash, statements }: Migration): Promise<void> {
  for (const statement of statements) await sql.unsafe(statement);
  await sql`insert into ops.migrations (tag, hash) values (${tag}, ${hash})`;
}
