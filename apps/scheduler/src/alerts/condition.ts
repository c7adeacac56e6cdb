/** What people are warned of. */
export const conditions = [
  'authentication',
  'error_rate',
  'database_lost',
  'job_failing',
  'refusals',
  'reach_shrunk',
  'unknown_field',
  'stale',
] as const;

export type ConditionName = (typeof conditions)[number];

/** Something that holds now and that somebody should know. */
export interface Condition {
  readonly condition: ConditionName;
  /** What has it: a job, a kind of data, a field. Empty where there is but one. */
  readonly subject: string;
  /** What is wrong, in a sentence. */
  readonly summary: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What is told, or was. */
export interface Alert extends Condition {
  readonly news: 'raised' | 'recovered';
  readonly raised_at: Date;
  readonly cleared_at: Date | null;
  /** When it was last told that it holds. */
  readonly raise_told_at: Date | null;
}
