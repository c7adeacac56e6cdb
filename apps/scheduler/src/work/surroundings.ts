import type { OutagePolicy, RunOptions } from '@darkhorses/ingest';
import type { RacingApi } from '@darkhorses/racing-api';
import type { Database } from '@darkhorses/schema';
import type { Observer } from '../engine/events.js';

/** What the work of every job is made of. */
export interface WorkSurroundings {
  readonly api: RacingApi;
  readonly database: Database;
  /** A clock for one run, by default the database's: read anew for each, since a daemon runs for years. */
  readonly clock: () => Promise<() => Date>;
  /** Told what the API says of the account. */
  readonly tell: Observer;
  /** How long a run stays with a process that is not heard of. @unit milliseconds */
  readonly lease: number;
  /** Folder for reports. */
  readonly reports: string;
  /** Requests a second that the account allows. */
  readonly requestsPerSecond: number;
  /** When failures in a row pause a load, and for how long. */
  readonly patience: OutagePolicy;
  /** Waits for an outage to pass; for tests. */
  readonly wait?: NonNullable<RunOptions['wait']>;
}

/** Lower-case codes of the regions that are kept current. */
export const regions: readonly string[] = ['gb', 'ire'];
