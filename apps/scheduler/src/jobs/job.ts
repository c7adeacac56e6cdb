/** What becomes of a tick that comes while an earlier run of the job is still at work. */
export type Overlap =
  /** It is skipped. */
  | 'skip'
  /** One run waits for the end of the other; further ticks are skipped. */
  | 'queue_one';

/** What becomes of ticks that came while no scheduler ran. */
export type CatchUp = 'none' | 'latest' | 'all';

export const jobNames = [
  'transactions',
  'late-data',
  'enrich',
  'static-masters',
  'people-masters',
  'horse-masters',
  'statistics',
  'statistics-weekly',
  'statistics-monthly',
  'audit',
] as const;

export type JobName = (typeof jobNames)[number];

/** When a job runs, and what is done about what can go wrong with it. Durations in milliseconds. */
export interface Schedule {
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  readonly overlap: Overlap;
  readonly catchUp: CatchUp;
  /** A tick that is older than this is not made up for. @unit milliseconds */
  readonly catchUpWindow: number;
  /** A run is stopped after this long. @unit milliseconds */
  readonly timeout: number;
  /** How often a failed run is tried again. */
  readonly retries: number;
  /** The wait before the first retry; it doubles with each. @unit milliseconds */
  readonly retryAfter: number;
  /** How old the last good run may be before somebody should look. @unit milliseconds */
  readonly freshness: number;
}

/** A job as it is scheduled here. */
export interface Job extends Schedule {
  readonly name: JobName;
  /** What it does, in a sentence. */
  readonly about: string;
  /** False: it has no ticks; `run` runs it all the same. */
  readonly enabled: boolean;
}

/** The calendar that every cron is read in. */
export const zone = 'Europe/London';
