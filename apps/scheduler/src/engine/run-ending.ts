import { formatDuration, withoutSecrets } from '@darkhorses/command';
import { classifyFailure, type Failure } from '@darkhorses/ingest';
import type { Job } from '../jobs/job.js';
import { WorkFailure } from '../work/work.js';
import type { ClaimedRun } from './claim-run.js';
import type { RunEnd, RunFacts } from './end-run.js';

/** Why a run was told to stop before its end. */
export type StopReason =
  | 'timeout'
  /** Another worker has it, or soon may. */
  | 'lost'
  /** The process is to stop: the run is given back. */
  | 'stopping'
  /** A person who had asked for it asks it to stop. */
  | 'interrupted';

/** What is known when the work of a run has ended. */
export interface Ended extends Omit<RunFacts, 'error'> {
  readonly run: Pick<ClaimedRun, 'attempt'>;
  readonly job: Pick<Job, 'timeout' | 'retries' | 'retryAfter'>;
  readonly stopped: StopReason | undefined;
  /** What the work said of what is missing, if it came to its end. */
  readonly missing: RunFacts['error'];
  /** What it threw; undefined where it did not. */
  readonly error: unknown;
  /** From 0 to 1. */
  readonly random: number;
}

/**
 * Says how a run ends: well, for good, or to be tried again. What nobody but a person can put right (credentials, a full disk)
 * is not tried again before the next tick.
 */
export function endingOf(ended: Ended): RunEnd {
  const { run, job, stopped, missing, error, counts, loadId } = ended;
  if (error === undefined) return { state: 'done', counts, loadId, error: missing };
  if (stopped === 'stopping') return { state: 'queued', after: 0, uncounted: true, counts, loadId, error: null };
  const failure = stopped === 'timeout' ? timeoutOf(job) : stopped === 'interrupted' ? interrupted : failureOf(error);
  const facts = { counts, loadId, error: { class: failure.class, message: withoutSecrets(failure.message) } };
  const isLast = run.attempt > job.retries || failure.consequence === 'stop';
  return isLast ? { ...facts, state: 'failed' } : { ...facts, state: 'queued', after: backOff(ended) };
}

/**
 * What a log says of an ending.
 *
 * @param duration @unit milliseconds
 */
export function sentenceOf(ending: RunEnd, duration: number): { level: 'info' | 'warn' | 'error'; text: string } {
  const why = ending.error === null ? '' : `: ${ending.error.message}`;
  const after = `after ${formatDuration(duration)}`;
  switch (ending.state) {
    case 'failed':
      return { level: 'error', text: `failed ${after}${why}` };
    case 'done':
      return why === ''
        ? { level: 'info', text: `done ${after}` }
        : { level: 'warn', text: `done ${after}, but${why}` };
    case 'queued':
      return ending.uncounted === true
        ? { level: 'info', text: `given back ${after}; it goes on where it was` }
        : { level: 'warn', text: `failed ${after}, tried again in ${formatDuration(ending.after)}${why}` };
  }
}

/** Doubles with each attempt, and differs by up to a fifth: replicas that failed together do not come back together. */
function backOff({ run, job, random }: Pick<Ended, 'run' | 'job' | 'random'>): number {
  return Math.round(job.retryAfter * 2 ** (run.attempt - 1) * (0.8 + 0.4 * random));
}

const failureOf = (error: unknown): Failure => (error instanceof WorkFailure ? error.failure : classifyFailure(error));

const interrupted: Failure = {
  class: 'interrupted',
  message: 'It was stopped on request; what it had done is kept',
  consequence: 'stop',
};

const timeoutOf = ({ timeout }: Pick<Job, 'timeout'>): Failure => ({
  class: 'timeout',
  message: `The run was stopped after ${Math.round(timeout / 60_000)} minutes; what it had done is kept`,
  consequence: 'day',
});
