import type { JobName } from '../jobs/job.js';

/**
 * - `queued`: waits for a worker; after a failure not before `not_before`.
 * - `running`: a worker holds it until `lease_until`; then another may take it over.
 * - `done`: the work was done; `error_class` says what of it is missing, if anything is.
 * - `failed`: every attempt failed. This is where dead letters stay: nothing runs them again but a person.
 * - `skipped`: never run; `reason` says why.
 */
export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'skipped';

/** Why a run exists: its time had come; its time was missed; a person asked. */
export type Trigger = 'calendar' | 'catch_up' | 'manual';

/** A row of ops.job_runs: a tick of a job, and what became of it. */
export interface JobRun {
  readonly job: JobName;
  readonly tick: Date;
  readonly state: RunState;
  readonly trigger: Trigger;
  /** Why it was skipped, or what it stands for. */
  readonly reason: string | null;
  readonly attempts: number;
  readonly fence: number;
  readonly lease_owner: string | null;
  readonly lease_until: Date | null;
  readonly not_before: Date | null;
  readonly queued_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  /** ops.loads.id of the work. */
  readonly load_id: number | null;
  /** What it did, by name; `requests`, `refusals` and `errors` are those to the API. */
  readonly counts: Readonly<Record<string, number>> | null;
  readonly error_class: string | null;
  readonly error_text: string | null;
}
