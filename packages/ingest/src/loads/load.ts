import type { Scope } from '../ledger/partition.js';

/** What a run of anything that writes says about itself. */
export interface LoadDescription {
  /** What is run, such as `backfill run`. */
  readonly command: string;
  readonly version?: string;
  /** Which part of racing history was asked for. */
  readonly scope?: Scope;
  /** Whatever else was asked for. What looks like a secret is withheld from the database. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A run that has begun: every row that it writes names it. */
export interface Load {
  readonly id: number;
  /** By the database's clock. */
  readonly startedAt: Date;
}

/** How a run ended: `gaps` is done, but something that was wanted is missing. */
export type LoadOutcome = 'done' | 'gaps' | 'failed' | 'interrupted';

/** What is entered when a run ends. */
export interface LoadEnd {
  readonly outcome: LoadOutcome;
  /** What it did, by name: days, requests, rows. */
  readonly counts?: Readonly<Record<string, number>>;
  /** What ended it, where it failed. */
  readonly error?: { readonly class: string; readonly message: string };
}
