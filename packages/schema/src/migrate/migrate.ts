import { explainLackOfRights } from '../access/lack-of-rights.js';
import { openDatabase } from '../database/open.js';
import type { Database, OpenDatabaseOptions } from '../database/open.js';
import { missingMigrations } from './applied-migrations.js';
import { unfitness } from './fitness.js';
import { migrateIn } from './migrate-in.js';
import type { Migrated } from './migrate-in.js';
import { migrationFiles } from './migration-files.js';

export interface MigrateOptions {
  /** Move ra_* tables of another maker into schema legacy instead of refusing. Default false. */
  adopt?: boolean;
  onNotice?: OpenDatabaseOptions['onNotice'];
}

/**
 * Brings a database to this version: tables, ledger, views, comments and row security, in one transaction. Any number of
 * processes may call it at once: one works, the others wait and find it done.
 *
 * @throws DatabaseConnectionError, ForeignTablesError, MigrationMismatchError, RoleError, UnfitDatabaseError; nothing is changed then.
 * @example
 *     const { applied } = await migrate('postgres://localhost/racing');
 */
export async function migrate(target: string | Database, options: MigrateOptions = {}): Promise<Migrated> {
  const { adopt = false, onNotice } = options;
  if (typeof target !== 'string') return migrateOpen(target, adopt);
  const database = openDatabase(target, {
    max: 1,
    applicationName: 'darkhorses migrate',
    ...(onNotice && { onNotice }),
  });
  try {
    return await migrateOpen(database, adopt);
  } finally {
    await database.close();
  }
}

/**
 * Migrations that the database lacks, oldest first; nothing is written.
 *
 * @throws MigrationMismatchError when the database is of a newer version, RoleError when the role may not look.
 */
export async function pendingMigrations(database: Database): Promise<string[]> {
  await database.ready();
  try {
    const { missing } = await missingMigrations(database.sql, migrationFiles());
    return missing.map(({ tag }) => tag);
  } catch (error) {
    throw (await explainLackOfRights(error, database)) ?? error;
  }
}

async function migrateOpen(database: Database, adopt: boolean): Promise<Migrated> {
  await database.ready();
  try {
    return await database.sql.begin((sql) => migrateIn(sql, migrationFiles(), adopt));
  } catch (error) {
    throw (await explainLackOfRights(error, database)) ?? unfitness(error, database.label) ?? error;
  }
}
