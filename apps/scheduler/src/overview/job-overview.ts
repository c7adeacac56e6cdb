import type { Job } from '../jobs/job.js';
import type { JobRun } from '../engine/job-run.js';

/** A job as `list` and the status page show it. */
export interface JobOverview extends Job {
  /** Null: not paused. */
  readonly paused_at: Date | null;
  /** Null: it has no more ticks (it is disabled). */
  readonly next: Date | null;
  /** The run that is at work now. */
  readonly running: JobRun | null;
  /** The last one that ended, skipped ones apart. */
  readonly last: JobRun | null;
  /** The last one that ended well. */
  readonly last_done: JobRun | null;
  /** Failed runs since the last good one. */
  readonly failures: number;
  /** Runs that wait. */
  readonly queued: number;
}
