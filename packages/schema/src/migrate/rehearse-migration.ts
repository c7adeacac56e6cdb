import { explainLackOfRights } from '../access/lack-of-rights.js';
import { inTransaction } from '../database/in-transaction.js';
import type { Database, TransactionSql } from '../database/open.js';
import { unfitness } from './fitness.js';
import { migrateIn } from './migrate-in.js';
import { migrationFiles } from './migration-files.js';

/**
 * Does what `migrate` would do, then `work` on the tables as they would be, and takes all of it back: the one check of a
 * server, its rights and what is in the way that leaves nothing out.
 *
 * @param work may read what a migrated database would hold; what it writes is taken back too
 * @returns what `work` returns
 * @throws DatabaseConnectionError, ForeignTablesError, MigrationMismatchError, UnfitDatabaseError; what `work` throws
 * @example
 * const tables = await rehearseMigration(database, (sql) => sql`select from ra_races`);
 */
export async function rehearseMigration<Result>(
  database: Database,
  work: (sql: TransactionSql) => Promise<Result>,
): Promise<Result> {
  await database.ready();
  const end = new RehearsalEnd<Result>();
  try {
    await inTransaction(database.sql, async (sql) => {
      await migrateIn(sql, migrationFiles(), false);
      end.result = { value: await work(sql) };
      throw end;
    });
  } catch (error) {
    if (error !== end) throw (await explainLackOfRights(error, database)) ?? unfitness(error, database.label) ?? error;
  }
  if (end.result === undefined) throw new Error('The rehearsal ended before its work');
  return end.result.value;
}

/** Thrown to take a transaction back; it is no failure. */
class RehearsalEnd<Result> extends Error {
  override readonly name = 'RehearsalEnd';
  result: { readonly value: Result } | undefined;
}
