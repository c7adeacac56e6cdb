import type { Sql } from '@darkhorses/schema';

/** Ticks of a job that came and were not run. */
export interface SkippedTicks {
  readonly job: string;
  readonly ticks: number;
  /** The newest of them, and why it was skipped. */
  readonly latest: Date;
  readonly reason: string | null;
}

/** The ticks of the week past that were not run, a row for each job and kind of reason, the newest first. */
export const readSkipped = (sql: Sql, now: Date): Promise<SkippedTicks[]> => sql<SkippedTicks[]>`
  select job, count(*)::int as ticks, max(tick) as latest, (array_agg(reason order by tick desc))[1] as reason
  from ops.job_runs
  where state = 'skipped' and tick > ${now}::timestamptz - interval '7 days'
  -- A reason may name the tick that stands for it; before its colon stands what kind it is.
  group by job, split_part(coalesce(reason, ''), ':', 1)
  order by latest desc, job`;
