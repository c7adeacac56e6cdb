import type { Sql } from '@darkhorses/schema';
import type { JobName } from '../jobs/job.js';

/** A run that this worker holds, for as long as it renews it. */
export interface ClaimedRun {
  readonly job: JobName;
  readonly tick: Date;
  /** Grows with each claim: whoever slept through a lease holds an old one, and can end nothing. */
  readonly fence: number;
  /** 1 for the first. */
  readonly attempt: number;
  /** Whether another worker held it and let its lease run out. */
  readonly takenOver: boolean;
  /** From the tick to the beginning of this attempt. @unit milliseconds */
  readonly lag: number;
}

/** Who claims, and for how long. */
export interface Claiming {
  /** Unique for each process. */
  readonly owner: string;
  /** How long the claim holds if nothing more is heard of this process. @unit milliseconds */
  readonly lease: number;
}

/**
 * Claims the oldest run that may be run now, for this worker alone: one that waits, or one whose worker is gone. A job never
 * has two runs at once, and a paused one begins none.
 *
 * @param jobs those that this worker knows how to do
 * @returns undefined where there is none
 */
export async function claimRun(
  sql: Sql,
  jobs: readonly JobName[],
  { owner, lease }: Claiming,
): Promise<ClaimedRun | undefined> {
  try {
    const rows = await sql<(ClaimedRun | undefined)[]>`
      with next as (
        select r.job, r.tick, r.state
        from ops.job_runs as r
        where r.job = any (${jobs as JobName[]}::text[]) and (
          r.state = 'running' and r.lease_until < clock_timestamp()
          or r.state = 'queued' and (r.not_before is null or r.not_before <= clock_timestamp())
            and not exists (select from ops.job_runs as other where other.job = r.job and other.state = 'running')
            and not exists (select from ops.jobs as j where j.job = r.job and j.paused_at is not null)
        )
        order by r.tick, r.job
        limit 1
        for update skip locked
      )
      update ops.job_runs as r
      set state = 'running',
          lease_owner = ${owner},
          lease_until = clock_timestamp() + make_interval(secs => ${lease / 1000}),
          fence = r.fence + 1,
          attempts = r.attempts + 1,
          started_at = clock_timestamp(),
          not_before = null
      from next
      where r.job = next.job and r.tick = next.tick
      returning r.job, r.tick, r.fence, r.attempts as attempt, next.state = 'running' as "takenOver",
        (extract(epoch from clock_timestamp() - r.tick) * 1000)::float8 as lag`;
    // After a connection was lost in the middle of an answer, postgres.js 3.4.9 leaves holes before the next answer's rows.
    return rows.find((row) => row !== undefined);
  } catch (error) {
    // Another worker has just begun another run of this job.
    if (isUniqueViolation(error)) return undefined;
    throw error;
  }
}

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
