import { databaseClock } from '@darkhorses/ingest';
import type { RacingApi } from '@darkhorses/racing-api';
import type { Database, Sql } from '@darkhorses/schema';
import { openWorkingDatabase, type WorkingDatabaseOptions } from '../database/working-database.js';
import type { Invocation } from '../run/invocation.js';
import { createLog, type Log } from '../run/log.js';
import { readSettings, requireAccount, type Settings } from '../settings/settings.js';
import { openAccount } from './account.js';

/** What a command that only reads or writes the database works with. */
export interface DatabaseWorkplace {
  readonly settings: Settings;
  readonly database: Database;
  readonly sql: Sql;
  readonly log: Log;
  /** The time by the database's clock. */
  readonly now: () => Date;
}

/** What a command that asks the API works with. */
export interface Workplace extends DatabaseWorkplace {
  readonly api: RacingApi;
}

/** Opens the database for as long as `work` takes. */
export async function withDatabase<T>(
  { app, environment, terminal, time }: Invocation,
  work: (workplace: DatabaseWorkplace) => Promise<T>,
  options: Pick<WorkingDatabaseOptions, 'allowPending'> = {},
): Promise<T> {
  const settings = readSettings(environment);
  const log = createLog({ level: settings.logLevel, terminal });
  const { database, close } = await openWorkingDatabase(settings, {
    ...options,
    applicationName: `darkhorses ${app}`,
    onLocalNotice: (notice) => terminal.line(notice),
  });
  try {
    const { sql } = database;
    return await work({ settings, database, sql, log, now: time?.now ?? (await databaseClock(sql)) });
  } finally {
    await close();
  }
}

/** Opens the database and the API for as long as `work` takes. */
export async function withApi<T>(invocation: Invocation, work: (workplace: Workplace) => Promise<T>): Promise<T> {
  // Asked for before the database is started: without an account there is nothing to start it for.
  requireAccount(readSettings(invocation.environment));
  return withDatabase(invocation, async (workplace) => {
    const { settings, sql, log } = workplace;
    const { signal, time } = invocation;
    const account = openAccount(settings, { sql, log, signal, client: time?.client });
    try {
      return await work({ ...workplace, api: account.api });
    } finally {
      await account.close();
    }
  });
}
