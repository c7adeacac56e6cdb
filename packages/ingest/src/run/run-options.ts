import type { RacingApi } from '@darkhorses/racing-api';
import type { Sql } from '@darkhorses/schema';
import type { Order } from '../ledger/claim.js';
import type { Partition, Scope } from '../ledger/partition.js';
import type { Load } from '../loads/load.js';
import type { Reach } from '../plan/reach.js';
import type { ChangedRows } from '../write/changed-rows.js';
import type { OutagePolicy } from './outage.js';

export interface RunOptions {
  readonly api: RacingApi;
  readonly sql: Sql;
  /** From `startLoad`: what is read or tried since then is not due again in this run. */
  readonly load: Load;
  readonly scope: Scope;
  /** What the account can see, from `preflight`. */
  readonly reach: Reach;
  /** Which days come first. Default `newest`. */
  readonly order?: Order;
  /** Load again what is loaded and settled. */
  readonly force?: boolean;
  /** Only what failed before, quarantined or not. */
  readonly failedOnly?: boolean;
  /** Only these days of the scope; default all. */
  readonly onlyDays?: readonly string[];
  /** Days under way at once: enough that requests wait for their slot, and not slots for requests. Default 6. */
  readonly concurrency?: number;
  /** Transactions at once. Default 2. */
  readonly writers?: number;
  /** Days claimed, and written, in one transaction. Default 1; up to 10 where no rate limit holds the API back. */
  readonly daysAtOnce?: number;
  /** How long a lease holds when this process dies. Default 300. @unit seconds */
  readonly lease?: number;
  /** Stop after about so many requests. */
  readonly maxRequests?: number;
  /** Claim nothing new after this instant. */
  readonly until?: Date;
  /** What is under way is written, what is not yet read is given back. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: RunEvent) => void;
  /** When failures in a row pause the run, and for how long. */
  readonly patience?: OutagePolicy;
  /** The time by the database's clock; for tests. */
  readonly now?: () => Date;
  /** Waits, or rejects when the signal aborts; for tests. @unit milliseconds */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** What happens in a run, as it happens. */
export type RunEvent =
  /** Told once, before the first request: how many partitions are due. */
  | { readonly type: 'started'; readonly racecards: number; readonly results: number }
  | (Partition & { readonly type: 'written'; readonly races: number; readonly runners: number; readonly bytes: number })
  | (Partition & {
      readonly type: 'failed';
      readonly class: string;
      readonly message: string;
      readonly quarantined: boolean;
    })
  /** Another worker has taken the partition over. */
  | (Partition & { readonly type: 'lost' })
  | { readonly type: 'paused'; readonly class: string; readonly message: string; readonly wait: number }
  | { readonly type: 'resumed'; readonly class: string };

/** Why a run ended. */
export type RunEnd =
  /** Nothing that is due is left. */
  | 'finished'
  /** The signal was aborted. */
  | 'interrupted'
  | 'max_requests'
  | 'until'
  /** An outage outlasted the run's patience. */
  | 'gave_up'
  /** Nothing could succeed: wrong credentials, a plan that is too low, a full disk. */
  | 'stopped';

/** What came of a run. */
export interface RunSummary {
  readonly end: RunEnd;
  /** For `gave_up` and `stopped`: the reason. */
  readonly failure?: { readonly class: string; readonly message: string };
  readonly error?: unknown;
  /** Partitions that were read and written. */
  readonly written: number;
  readonly empty: number;
  readonly failed: readonly (Partition & { readonly class: string; readonly message: string })[];
  readonly races: number;
  readonly runners: number;
  /** Requests sent, those of retries included. */
  readonly requests: number;
  readonly bytes: number;
  /** Rows inserted or updated, by table. */
  readonly changed: ChangedRows;
  /** @unit milliseconds */
  readonly duration: number;
}
