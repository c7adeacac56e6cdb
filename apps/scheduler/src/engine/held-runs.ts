import type { Log } from '@darkhorses/command';
import { classifyFailure } from '@darkhorses/ingest';
import type { Sql } from '@darkhorses/schema';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job, JobName } from '../jobs/job.js';
import type { Work, Works } from '../work/work.js';
import type { ClaimedRun, Claiming } from './claim-run.js';
import { endRun, type RunEnd } from './end-run.js';
import type { Observer } from './events.js';
import { heeding } from './heeding.js';
import { renewRuns } from './renew-runs.js';
import { endingOf, sentenceOf, type StopReason } from './run-ending.js';

/** What runs need of the process that they run in. */
export interface Surroundings extends Claiming {
  readonly sql: Sql;
  readonly works: Works;
  readonly jobs: ReadonlyMap<JobName, Job>;
  readonly tell: Observer;
  readonly log: Log;
  readonly random?: () => number;
}

interface Held {
  readonly run: ClaimedRun;
  readonly controller: AbortController;
  stopped?: StopReason;
  readonly ended: Promise<void>;
}

/** The longest that a timer of Node can wait. */
const longestTimer = 2 ** 31 - 1;

/** The runs that this process holds: does their work, renews their leases, and enters how they end. */
export class HeldRuns {
  readonly #surroundings: Surroundings;
  readonly #held = new Set<Held>();
  #heartbeat: NodeJS.Timeout | undefined;
  #renewedAt = performance.now();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  get count(): number {
    return this.#held.size;
  }

  /** Does a run's work. @returns when its end is entered, or somebody else has it */
  begin(run: ClaimedRun): Promise<void> {
    if (this.#held.size === 0) this.#startHeartbeat();
    const controller = new AbortController();
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const held: Held = {
      run,
      controller,
      ended: begun
        .then(() => this.#perform(held))
        .finally(() => {
          this.#held.delete(held);
          if (this.#held.size === 0) clearInterval(this.#heartbeat);
        }),
    };
    this.#held.add(held);
    begin();
    return held.ended;
  }

  /** Tells every run to stop where it is. */
  stop(reason: StopReason): void {
    for (const held of this.#held) stop(held, reason);
  }

  /** Resolves when all runs have ended, at the latest after so long. @unit milliseconds */
  async settled(limit: number): Promise<boolean> {
    const timer = new AbortController();
    const late = wait(limit, false, { signal: timer.signal }).catch(() => false);
    const all = Promise.allSettled([...this.#held].map(({ ended }) => ended)).then(() => true);
    const isSettled = await Promise.race([all, late]);
    timer.abort();
    return isSettled;
  }

  /** Gives runs back whose work does not heed its signal: the process ends, and others need not wait for the lease. */
  async giveBack(): Promise<void> {
    const { sql, owner } = this.#surroundings;
    const end: RunEnd = { state: 'queued', after: 0, uncounted: true, counts: {}, loadId: null, error: null };
    for (const { run } of this.#held) await endRun(sql, run, owner, end).catch(() => false);
  }

  async #perform(held: Held): Promise<void> {
    const { jobs, works, tell, log, random = Math.random } = this.#surroundings;
    const { run, controller } = held;
    const job = jobs.get(run.job);
    if (!job) throw new Error(`There is no job ${run.job}.`);
    const began = performance.now();
    const { job: name, tick, attempt, takenOver, lag } = run;
    tell({ type: 'started', job: name, tick, attempt, takenOver, lag });
    log.info(
      { job: name, tick, attempt },
      `${name}: ${takenOver ? 'taken over from a worker that is gone' : 'begun'}.`,
    );

    const facts = { counts: {} as Record<string, number>, loadId: null as number | null };
    const note: Parameters<Work>[0]['note'] = ({ counts = {}, loadId }) => {
      for (const [key, count] of Object.entries(counts)) facts.counts[key] = (facts.counts[key] ?? 0) + count;
      facts.loadId = loadId ?? facts.loadId;
    };
    const timer = setTimeout(() => stop(held, 'timeout'), Math.min(job.timeout, longestTimer));
    let error: unknown;
    let missing: RunEnd['error'] = null;
    try {
      // A run that takes its process down with it each time would go round for ever.
      if (attempt > job.retries + 1) throw new AbandonedError(attempt - 1);
      const { signal } = controller;
      const end = await heeding(signal, works[name]({ job, tick, signal, log, note }));
      missing = end.missing ?? null;
    } catch (thrown) {
      error = thrown ?? new Error('The work failed without a word.');
    } finally {
      clearTimeout(timer);
    }
    const lost = (): void => {
      log.warn({ job: name, tick, attempt }, `${name}: another worker has it now.`);
      tell({ type: 'lost', job: name, tick });
    };
    if (held.stopped === 'lost') return lost();
    const ending = endingOf({ run, job, stopped: held.stopped, missing, error, ...facts, random: random() });
    const isOurs = await this.#enter(held, ending);
    if (!isOurs) return lost();
    const duration = performance.now() - began;
    const { state, counts } = ending;
    const { level, text } = sentenceOf(ending, duration);
    log[level]({ job: name, tick, attempt, counts }, `${name}: ${text}.`);
    tell({ type: 'ended', job: name, tick, attempt, state, duration, counts, error: ending.error });
  }

  /** Enters the end of a run, however long the database is away. @returns false where somebody else has the run */
  async #enter({ run, controller }: Held, ending: RunEnd): Promise<boolean> {
    const { sql, owner, log } = this.#surroundings;
    for (let pause = 250; ; pause = Math.min(pause * 2, 10_000)) {
      try {
        return await endRun(sql, run, owner, ending);
      } catch (error) {
        if (classifyFailure(error).class !== 'database') throw error;
        // Its lease is gone by now: whoever claims the run does again what was done, which changes nothing.
        if (controller.signal.aborted) return false;
        log.debug({ err: error, job: run.job }, 'The end of a run could not be entered yet.');
        await wait(pause, undefined, { signal: controller.signal }).catch(() => {});
      }
    }
  }

  #startHeartbeat(): void {
    this.#renewedAt = performance.now();
    this.#heartbeat = setInterval(() => void this.#beat(), this.#surroundings.lease / 3);
  }

  async #beat(): Promise<void> {
    const { sql, lease, log } = this.#surroundings;
    const asked = performance.now();
    const before = [...this.#held];
    try {
      const renewed = await renewRuns(sql, this.#surroundings);
      this.#renewedAt = asked;
      const ours = new Set(renewed.map(({ job, fence }) => `${job} ${fence}`));
      for (const held of before) if (!ours.has(`${held.run.job} ${held.run.fence}`)) stop(held, 'lost');
    } catch (error) {
      log.debug({ err: error }, 'Leases could not be renewed.');
      // Whatever still runs here would soon run elsewhere too.
      if (performance.now() - this.#renewedAt > lease * 0.9) this.stop('lost');
    }
  }
}

function stop(held: Held, reason: StopReason): void {
  if (held.controller.signal.aborted) return;
  held.stopped = reason;
  held.controller.abort(new DOMException(`The run was stopped: ${reason}.`, 'AbortError'));
}

/** Every worker that took the run up died of it, or with it. */
class AbandonedError extends Error {
  override readonly name = 'AbandonedError';
  readonly code = 'ABANDONED';

  constructor(attempts: number) {
    super(`${attempts} workers took the run up and were not heard of again: it is not tried once more`);
  }
}
