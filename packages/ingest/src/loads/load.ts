/** How a run ended: `gaps` is done, but something that was wanted is missing. */
export type LoadOutcome = 'done' | 'gaps' | 'failed' | 'interrupted';

/** A run of anything that writes, as it is entered before the first row of it. */
export interface LoadStart {
  /** What is run, for example `backfill run`. */
  readonly command: string;
  readonly version?: string;
  /** First day asked for, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Last day asked for, `YYYY-MM-DD`. */
  readonly to?: string;
  readonly datasets?: readonly string[];
  /** Lower-case region codes. */
  readonly regions?: readonly string[];
  /** Whatever else was asked for. What looks like a secret is withheld from the database. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A run that was entered: every row that it writes names it. */
export interface Load {
  readonly id: number;
}

/** What is entered when a run ends. */
export interface LoadEnd {
  readonly outcome: LoadOutcome;
  /** What it did, by name: days, requests, rows. */
  readonly counts?: Readonly<Record<string, number>>;
  /** What ended it, where it failed. */
  readonly error?: unknown;
}
