import type { Log } from '@darkhorses/command';
import type { Failure } from '@darkhorses/ingest';
import type { Job, JobName } from '../jobs/job.js';

/** What the work of a run is given. */
export interface RunContext {
  readonly job: Job;
  readonly tick: Date;
  /** Aborted when the run's time is up, when another worker has it, or when this process is to stop. */
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Keeps what was done so far, so that it is known even of a run that fails. Counts of the same name are added up. */
  note(facts: { readonly counts?: Readonly<Record<string, number>>; readonly loadId?: number }): void;
}

/** How work ended that did not fail. */
export interface WorkEnd {
  /** What of it is missing, where something is. */
  readonly missing?: { readonly class: string; readonly message: string };
}

/** What a job does. It throws the signal's reason where the signal kept it from its end. */
export type Work = (context: RunContext) => Promise<WorkEnd>;

/** What each job does. */
export type Works = Readonly<Record<JobName, Work>>;

/** Work that came to its end and failed: an outage that outlasted its patience, an account that is refused. */
export class WorkFailure extends Error {
  override readonly name = 'WorkFailure';

  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(failure.message, options);
  }
}
