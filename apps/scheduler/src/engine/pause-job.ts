import type { Sql } from '@darkhorses/schema';
import type { JobName } from '../jobs/job.js';

/** From now on the job begins no run; its ticks are entered as skipped. @returns whether it was not paused before */
export async function pauseJob(sql: Sql, job: JobName): Promise<boolean> {
  const { count } = await sql`
    insert into ops.jobs as j (job, paused_at) values (${job}, clock_timestamp())
    on conflict (job) do update set paused_at = excluded.paused_at where j.paused_at is null`;
  return count === 1;
}

/** The job runs again, from its next tick on. @returns whether it was paused */
export async function resumeJob(sql: Sql, job: JobName): Promise<boolean> {
  const { count } = await sql`update ops.jobs set paused_at = null where job = ${job} and paused_at is not null`;
  return count === 1;
}
