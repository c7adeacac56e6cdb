import { classifyFailure } from '@darkhorses/ingest';
import type { Job, JobName } from '../jobs/job.js';
import { claimRun } from './claim-run.js';
import { enterTicks } from './enter-ticks.js';
import { HeldRuns, type Surroundings } from './held-runs.js';
import { Nap } from './nap.js';
import { tellEntered } from './tell-entered.js';

export interface EngineOptions extends Omit<Surroundings, 'jobs'> {
  readonly jobs: readonly Job[];
  /** The time that ticks are judged by. */
  readonly now: () => Promise<Date>;
  /** False: no calendar, only work. */
  readonly hasCalendar: boolean;
  /** Runs at once in this process. Default 2. */
  readonly slots?: number;
  /** How often the calendar is looked at, beside at each tick. Default 30,000. @unit milliseconds */
  readonly lookEvery?: number;
  /** How often work is asked for. Default 5,000. @unit milliseconds */
  readonly pollEvery?: number;
}

/**
 * One process of the scheduler: looks at the calendar, enters what is due, claims runs and does them. All that processes have
 * to agree on stands in ops.job_runs; they know nothing of each other.
 */
export class Engine {
  readonly #options: EngineOptions;
  readonly #names: readonly JobName[];
  readonly #held: HeldRuns;
  readonly #betweenLooks = new Nap();
  readonly #betweenClaims = new Nap();
  readonly #loops: Promise<void>[] = [];
  #isStopping = false;
  #isDatabaseLost = false;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#names = options.jobs.map(({ name }) => name);
    this.#held = new HeldRuns({ ...options, jobs: new Map(options.jobs.map((job) => [job.name, job])) });
  }

  /** Begins to look and to work, until `stop`. */
  start(): void {
    const { hasCalendar } = this.#options;
    if (hasCalendar) this.#loops.push(this.#repeat(() => this.#lookAndSayWhen(), this.#betweenLooks));
    this.#loops.push(this.#repeat(() => this.#fillSlots(), this.#betweenClaims));
  }

  /** Enters every tick that has come. @returns how long until the next one, or null. @unit milliseconds */
  async look(): Promise<number | null> {
    const { sql, jobs, now, tell, log } = this.#options;
    const present = await now();
    const { entered, next } = await enterTicks(sql, jobs, present);
    tellEntered(log, entered);
    for (const { job, tick, state, trigger, reason } of entered)
      tell({ type: 'entered', job, tick, state, trigger, reason });
    tell({ type: 'looked', entered: entered.length });
    if (entered.some(({ state }) => state === 'queued')) this.#betweenClaims.wake();
    return next === null ? null : next.getTime() - present.getTime();
  }

  /** Does what can be done now, one run after the other, and returns when nothing is left that may be begun. */
  async workOff(): Promise<number> {
    for (let done = 0; ; done += 1) {
      const run = await claimRun(this.#options.sql, this.#names, this.#options);
      if (!run) return done;
      await this.#held.begin(run);
    }
  }

  /**
   * Begins nothing new, lets the runs at hand end, and after the limit tells them to stop: they are given back, and go on
   * elsewhere or after the next start.
   *
   * @param limit @unit milliseconds
   */
  async stop(limit: number): Promise<void> {
    this.#isStopping = true;
    this.#betweenLooks.wake();
    this.#betweenClaims.wake();
    await Promise.all(this.#loops);
    if (await this.#held.settled(limit)) return;
    this.#held.stop('stopping');
    if (!(await this.#held.settled(10_000))) await this.#held.giveBack();
  }

  async #lookAndSayWhen(): Promise<number> {
    const { lookEvery = 30_000 } = this.#options;
    const untilNext = (await this.look()) ?? lookEvery;
    return Math.min(Math.max(untilNext, 20), lookEvery);
  }

  async #fillSlots(): Promise<number> {
    const { sql, slots = 2, pollEvery = 5_000, random = Math.random } = this.#options;
    while (this.#held.count < slots && !this.#isStopping) {
      const run = await claimRun(sql, this.#names, this.#options);
      if (!run) break;
      void this.#held
        .begin(run)
        .catch((error: unknown) => this.#options.log.error({ err: error, job: run.job }, 'A run could not be ended.'))
        // A slot is free, and a run that waited for this one may begin.
        .finally(() => this.#betweenClaims.wake());
    }
    // Apart by chance, so that replicas that were started together do not ask together.
    return pollEvery * (0.8 + 0.4 * random());
  }

  /** Repeats a step for ever, whatever it throws: a daemon outlives its database's bad days. */
  async #repeat(step: () => Promise<number>, nap: Nap): Promise<void> {
    let trouble = 0;
    while (!this.#isStopping) {
      let pause: number;
      try {
        pause = await step();
        trouble = 0;
        this.#databaseIsBack();
      } catch (error) {
        trouble += 1;
        pause = Math.min(500 * 2 ** trouble, 30_000);
        this.#failed(error);
      }
      if (!this.#isStopping) await nap.sleep(pause);
    }
  }

  #failed(error: unknown): void {
    const { log, tell } = this.#options;
    const { class: kind, message } = classifyFailure(error);
    if (kind !== 'database') {
      log.error({ err: error }, 'The scheduler could not go on; it tries again.');
      return;
    }
    if (this.#isDatabaseLost) return;
    this.#isDatabaseLost = true;
    log.error({ class: kind }, `The database cannot be reached; it is tried again until it can: ${message}`);
    tell({ type: 'database_lost', message });
  }

  #databaseIsBack(): void {
    if (!this.#isDatabaseLost) return;
    this.#isDatabaseLost = false;
    this.#options.log.info('The database is back.');
    this.#options.tell({ type: 'database_back' });
  }
}
