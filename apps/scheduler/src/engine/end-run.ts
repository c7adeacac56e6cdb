import type { Sql } from '@darkhorses/schema';
import type { ClaimedRun } from './claim-run.js';

/** How a run ended here. */
export type RunEnd = RunFacts &
  (
    | { readonly state: 'done' }
    | { readonly state: 'failed' }
    /** It is tried again, by whoever claims it. */
    | {
        readonly state: 'queued';
        /** @unit milliseconds from now */
        readonly after: number;
        /** A worker that was told to stop has not failed. */
        readonly uncounted?: boolean;
      }
  );

/** What is entered of a run, however it ended. */
export interface RunFacts {
  readonly counts: Readonly<Record<string, number>>;
  readonly loadId: number | null;
  readonly error: { readonly class: string; readonly message: string } | null;
}

/**
 * Enters how a run ended, and gives it back.
 *
 * @returns false where another worker has taken the run over meanwhile: then nothing is entered
 */
export async function endRun(sql: Sql, { job, tick, fence }: ClaimedRun, owner: string, end: RunEnd): Promise<boolean> {
  const isQueued = end.state === 'queued';
  const wait = isQueued ? end.after / 1000 : 0;
  const { count } = await sql`
    update ops.job_runs
    set state = ${end.state},
        lease_owner = null,
        lease_until = null,
        not_before = case when ${isQueued} then clock_timestamp() + make_interval(secs => ${wait}) end,
        finished_at = case when not ${isQueued} then clock_timestamp() end,
        attempts = attempts - ${isQueued && end.uncounted === true ? 1 : 0},
        load_id = ${end.loadId}::bigint,
        counts = ${JSON.stringify(end.counts)}::text::jsonb,
        error_class = ${end.error?.class ?? null},
        error_text = ${end.error?.message ?? null}
    where job = ${job} and tick = ${tick} and fence = ${fence} and lease_owner = ${owner} and state = 'running'`;
  return count === 1;
}
