import type { Load, Reach, RunOptions } from '@darkhorses/ingest';
import type { RacingApi } from '@darkhorses/racing-api';
import type { Database } from '@darkhorses/schema';
import type { AuditResult } from '../audit-result.js';
import type { FixKind } from '../finding.js';

export interface FixOptions {
  readonly database: Database;
  /** Without it only what needs no request is closed. */
  readonly api?: RacingApi | undefined;
  /** From `startLoad`: every row that is written names it. Not needed for a dry run. */
  readonly load?: Load | undefined;
  /** The time by the database's clock. */
  readonly now: () => Date;
  /** What the account can see, from `preflight`. Default: what the ledger remembers of it. */
  readonly reach?: Reach | undefined;
  /** First day to audit, `YYYY-MM-DD`. Default: the first that the ledger knows. */
  readonly since?: string | undefined;
  /** Lower-case region codes. Default `gb`, `ire`. */
  readonly regions?: readonly string[] | undefined;
  /** Kinds to close. Default: all. */
  readonly only?: readonly FixKind[] | undefined;
  /** Make at most about so many requests. */
  readonly maxRequests?: number | undefined;
  /** Tell what would be done, and do nothing. */
  readonly dryRun?: boolean | undefined;
  /** What is under way is written, nothing new is begun. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((event: FixEvent) => void) | undefined;
  /** For tests: how a run waits for an outage to end. */
  readonly run?: Pick<RunOptions, 'patience' | 'wait' | 'concurrency'> | undefined;
}

/** What happens while gaps are closed, as it happens. */
export type FixEvent =
  | { readonly type: 'audited'; readonly moment: 'before' | 'after'; readonly result: AuditResult }
  /** Nothing of this kind is done, and why. */
  | { readonly type: 'skipped'; readonly kind: FixKind; readonly why: string }
  | { readonly type: 'began'; readonly kind: FixKind; readonly of: number; readonly unit: string }
  | { readonly type: 'progress'; readonly kind: FixKind; readonly done: number; readonly of: number }
  /** A day or a horse could not be read; the others are. */
  | {
      readonly type: 'failed';
      readonly kind: FixKind;
      readonly what: string;
      readonly class: string;
      readonly message: string;
    }
  | {
      readonly type: 'paused';
      readonly kind: FixKind;
      readonly message: string;
      /** @unit milliseconds */
      readonly wait: number;
    }
  | { readonly type: 'ended'; readonly kind: FixKind; readonly step: FixStep };

/** What was done, or would be, of one kind. */
export interface FixStep {
  readonly kind: FixKind;
  /** Gaps that it is to close. */
  readonly gaps: number;
  /** What is worked on: days, horses, tables. */
  readonly unit: string;
  readonly of: number;
  readonly done: number;
  readonly failed: number;
  /** Requests made, or those that a dry run foresees. */
  readonly requests: number;
  /** Why nothing was done. */
  readonly skipped?: string;
}

/** How a gap stood before and after, by check. */
export interface GapChange {
  readonly check: string;
  readonly title: string;
  readonly kind: FixKind | null;
  readonly unit: string;
  readonly before: number;
  /** Null for a dry run. */
  readonly after: number | null;
}

/** Why closing ended. */
export type FixEnd =
  /** All that was to be done is done. */
  | 'finished'
  /** A dry run: nothing was done. */
  | 'planned'
  | 'interrupted'
  | 'max_requests'
  /** An outage outlasted the patience. */
  | 'gave_up'
  /** Nothing more could succeed: wrong credentials, a plan that is too low, a full disk. */
  | 'stopped';

export interface FixSummary {
  readonly end: FixEnd;
  /** For `gave_up` and `stopped`: the reason. */
  readonly failure?: { readonly class: string; readonly message: string };
  readonly error?: unknown;
  /** In the order in which they were done. */
  readonly steps: readonly FixStep[];
  /** One for each check that had something to close, or has. */
  readonly changes: readonly GapChange[];
  readonly before: AuditResult;
  /** Null for a dry run. */
  readonly after: AuditResult | null;
  readonly requests: number;
  /** @unit milliseconds */
  readonly duration: number;
}
