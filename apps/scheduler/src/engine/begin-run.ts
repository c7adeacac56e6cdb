import type { Sql } from '@darkhorses/schema';
import type { JobName } from '../jobs/job.js';
import { type ClaimedRun, type Claiming, isUniqueViolation } from './claim-run.js';

/**
 * Begins a run that a person asked for, here and now, paused or not.
 *
 * @returns undefined where a run of the job is at work already
 */
export async function beginRun(sql: Sql, job: JobName, { owner, lease }: Claiming): Promise<ClaimedRun | undefined> {
  try {
    // To the millisecond, which is all that a Date can say of it. A run whose worker is gone waits for another worker meanwhile.
    await sql`
      update ops.job_runs
      set state = 'queued', fence = fence + 1, lease_owner = null, lease_until = null
      where job = ${job} and state = 'running' and lease_until < clock_timestamp()`;
    const [run] = await sql<ClaimedRun[]>`
      insert into ops.job_runs (job, tick, state, trigger, lease_owner, lease_until, fence, attempts, started_at)
      values (
        ${job}, date_trunc('milliseconds', clock_timestamp()), 'running', 'manual', ${owner},
        clock_timestamp() + make_interval(secs => ${lease / 1000}), 1, 1, clock_timestamp()
      )
      returning job, tick, fence, attempts as attempt, false as "takenOver", 0 as lag`;
    return run;
  } catch (error) {
    if (isUniqueViolation(error)) return undefined;
    throw error;
  }
}
