import { type Database, pendingMigrations } from '@darkhorses/schema';
import type { EngineEvents } from '../engine/events.js';
import { within } from './within.js';

/** Whether this process can do its work, and what keeps it from it. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: string;
  readonly migrations: string;
  readonly account: string;
}

const fine = 'ok';

/** What the API last said of the account to this process. */
export interface AccountStanding {
  /** In words: `ok`, or why not. Before the API was asked, nothing speaks against it. */
  say(): string;
  close(): void;
}

export function watchAccount(events: EngineEvents): AccountStanding {
  let standing = fine;
  const close = events.subscribe((event) => {
    if (event.type === 'account_accepted') standing = fine;
    // An account that sees less than before still works.
    if (event.type === 'account' && event.trouble !== 'reach_shrunk') standing = event.message;
  });
  return { say: () => standing, close };
}

/**
 * Looks whether the database can be reached, has every migration, and the API takes the account.
 *
 * @param patience @unit milliseconds
 */
export async function readiness(database: Database, account: AccountStanding, patience = 3_000): Promise<Readiness> {
  const [reached, migrations] = await Promise.all([
    within(patience, database.sql`select 1`).then(() => fine, inWords),
    within(patience, pendingMigrations(database)).then(
      (pending) => (pending.length === 0 ? fine : `lacks ${pending.join(', ')}: run npm run backfill -- migrate`),
      inWords,
    ),
  ]);
  const standing = account.say();
  const ready = [reached, migrations, standing].every((one) => one === fine);
  return { ready, database: reached, migrations, account: standing };
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
