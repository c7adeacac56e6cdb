import { openWorkingDatabase, readSettings, requireAccount, type Settings } from '@darkhorses/command';
import type { RacingApi } from '@darkhorses/racing-api';
import type { Database } from '@darkhorses/schema';
import { openAccount } from './account.js';
import type { Invocation } from './invocation.js';

/** What a command that only reads or writes the database works with. */
export interface DatabaseWorkplace {
  readonly settings: Settings;
  readonly database: Database;
}

/** What a command that asks the API works with. */
export interface Workplace extends DatabaseWorkplace {
  readonly api: RacingApi;
}

/** Opens the database for as long as `work` takes. */
export async function withDatabase<T>(
  invocation: Invocation,
  work: (workplace: DatabaseWorkplace) => Promise<T>,
): Promise<T> {
  const settings = readSettings(invocation.environment);
  const working = await openWorkingDatabase(settings, {
    applicationName: 'darkhorses backfill',
    onLocalNotice: (notice) => invocation.terminal.line(notice),
  });
  try {
    return await work({ settings, database: working.database });
  } finally {
    await working.close();
  }
}

/** Opens the database and the API for as long as `work` takes. */
export async function withApi<T>(invocation: Invocation, work: (workplace: Workplace) => Promise<T>): Promise<T> {
  // Asked for before the database is started: without an account there is nothing to start it for.
  requireAccount(readSettings(invocation.environment));
  return withDatabase(invocation, async ({ settings, database }) => {
    const account = openAccount(settings, database.sql, { signal: invocation.signal });
    try {
      return await work({ settings, database, api: account.api });
    } finally {
      await account.close();
    }
  });
}
