import type { Reach } from '@darkhorses/ingest';
import type { Sql } from '@darkhorses/schema';
import type { CheckOutcome } from './audit-result.js';
import type { Check } from './check.js';

export interface AuditOptions {
  readonly sql: Sql;
  /** By the database's clock: `(await databaseClock(sql))()`. */
  readonly now: Date;
  /** What the account can see, from `preflight`. Default: what the ledger remembers of it. */
  readonly reach?: Reach;
  /** First day to audit, `YYYY-MM-DD`. Default: the first that the ledger knows. */
  readonly since?: string;
  /** Lower-case region codes that the database is meant to hold. Default `gb`, `ire`. */
  readonly regions?: readonly string[];
  /** Names of checks or categories to run. Default: all. */
  readonly only?: readonly string[];
  /** Requests a second that the account allows. Default 2. */
  readonly requestsPerSecond?: number;
  /** Checks that run at the same time, each on a connection of its own. Default 2. */
  readonly connections?: number;
  /** Ends the audit between two checks. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AuditProgress) => void;
  /** For tests: other checks than the registry's. */
  readonly checks?: readonly Check[];
}

export interface AuditProgress {
  /** Checks that have ended, this one included. */
  readonly done: number;
  readonly total: number;
  readonly outcome: CheckOutcome;
}
