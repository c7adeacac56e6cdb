import type { Sql } from '@darkhorses/schema';

/** The columns of a `JobRun`, of `ops.job_runs as r`. */
export const runColumns = (sql: Sql) => sql`
  r.job, r.tick, r.state, r.trigger, r.reason, r.attempts, r.fence, r.lease_owner, r.lease_until, r.not_before,
  r.queued_at, r.started_at, r.finished_at, r.load_id, r.counts, r.error_class, r.error_text`;
