import type { Sql } from '@darkhorses/schema';
import type { JobRun, RunState } from '../engine/job-run.js';
import type { JobName } from '../jobs/job.js';
import { runColumns } from './run-columns.js';

export interface HistoryOptions {
  /** Default: every job. */
  readonly job?: JobName;
  /** Default: every state. */
  readonly state?: RunState;
  /** Runs at most. */
  readonly limit: number;
}

/** Ticks and what became of them, the newest first. */
export async function readHistory(sql: Sql, { job, state, limit }: HistoryOptions): Promise<JobRun[]> {
  return sql<JobRun[]>`
    select ${runColumns(sql)}
    from ops.job_runs as r
    where ${job === undefined ? sql`true` : sql`r.job = ${job}`}
      and ${state === undefined ? sql`true` : sql`r.state = ${state}`}
    order by r.tick desc, r.job
    limit ${limit}`;
}
