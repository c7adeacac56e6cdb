import { join } from 'node:path';
import { startLocalPostgres } from '@darkhorses/local-postgres';
import { type Database, type OpenDatabaseOptions, migrate, openDatabase, pendingMigrations } from '@darkhorses/schema';
import type { Settings } from '../settings/settings.js';
import { PendingMigrationsError } from './pending-migrations-error.js';

/** The database that a command works on, whoever runs it. */
export interface WorkingDatabase {
  readonly database: Database;
  /** `own`: the user's, by DATABASE_URL. `embedded`: the one that we keep in DARKHORSES_HOME. */
  readonly kind: 'own' | 'embedded';
  /** Its address, for programs that we start. It may hold a password. */
  readonly url: string;
  /** Closes connections, and leaves the embedded server. */
  close(): Promise<void>;
}

export interface WorkingDatabaseOptions extends OpenDatabaseOptions {
  /** Told what a person should know about the embedded database. */
  onLocalNotice?: (notice: string) => void;
  /** Takes an own database that is not migrated yet, for the command that migrates it. Default false. */
  allowPending?: boolean;
}

/**
 * Opens the database that the settings mean: with DATABASE_URL that one, which must be migrated; without, an embedded one,
 * which is started, created and migrated here.
 *
 * @throws {PendingMigrationsError} when an own database lacks migrations
 * @throws errors of schema and local-postgres when there is no database to be had
 */
export async function openWorkingDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'home'>,
  options: WorkingDatabaseOptions = {},
): Promise<WorkingDatabase> {
  return settings.databaseUrl === undefined
    ? openEmbedded(settings.home, options)
    : openOwn(settings.databaseUrl.reveal(), options);
}

/** Where the embedded database of a home lives. */
export function embeddedFolder(home: string): string {
  return join(home, 'postgres');
}

async function openOwn(url: string, options: WorkingDatabaseOptions): Promise<WorkingDatabase> {
  const database = openDatabase(url, options);
  try {
    await database.ready();
    const pending = await pendingMigrations(database);
    if (pending.length > 0 && !options.allowPending) throw new PendingMigrationsError(pending, database.label);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { database, kind: 'own', url, close: () => database.close() };
}

async function openEmbedded(home: string, options: WorkingDatabaseOptions): Promise<WorkingDatabase> {
  const server = await startLocalPostgres({
    folder: embeddedFolder(home),
    ...(options.onLocalNotice && { onNotice: options.onLocalNotice }),
  });
  const database = openDatabase(server.url, options);
  const close = async (): Promise<void> => {
    try {
      await database.close();
    } finally {
      await server.stop();
    }
  };
  try {
    // Asked first: migrating rewrites comments and rights even when there is nothing new, and a command starts often.
    if ((await pendingMigrations(database)).length > 0) await migrate(database);
  } catch (error) {
    await close();
    throw error;
  }
  return { database, kind: 'embedded', url: server.url, close };
}
