import type { Sql } from '@darkhorses/schema';
import type { ClaimedRun, Claiming } from './claim-run.js';

/**
 * Renews every claim that this worker still holds, in one statement.
 *
 * @returns those that it holds; what is missing has been taken over
 */
export async function renewRuns(
  sql: Sql,
  { owner, lease }: Claiming,
): Promise<Pick<ClaimedRun, 'job' | 'tick' | 'fence'>[]> {
  return sql<Pick<ClaimedRun, 'job' | 'tick' | 'fence'>[]>`
    update ops.job_runs
    set lease_until = clock_timestamp() + make_interval(secs => ${lease / 1000})
    where lease_owner = ${owner} and state = 'running'
    returning job, tick, fence`;
}
