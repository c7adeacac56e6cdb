import { setTimeout as waitFor } from 'node:timers/promises';
import { QueueTimeoutError, ValidationError } from '@darkhorses/racing-api';
import { classifyFailure, type Failure } from '../run/failure.js';
import type { OutagePolicy } from '../run/outage.js';
import { OutagePause } from '../run/pause.js';
import { askForProfile } from './ask-for-profile.js';
import { CallBudget } from './budget.js';
import { releaseHorses } from './claim-horses.js';
import type { EnrichEnd, EnrichOptions, EnrichSummary } from './enrich-options.js';
import { HorseQueue } from './horse-queue.js';
import { forgiveProfileFailures, recordProfileFailure } from './record-failure.js';
import { ProfileTally } from './tally.js';
import { writeProfile } from './write-profile.js';

interface Settled extends EnrichOptions {
  readonly now: () => Date;
  readonly patience: OutagePolicy;
  readonly remaining: number;
}

/** The most that a horse takes without retries: the whole profile, then the smaller one. */
const callsOfHorse = 2;

/** A claim holds for fifteen minutes; waiting for a slot may take a third of that. @unit milliseconds */
const longestQueueWait = 300_000;

/** One enrichment: its workers, and the reason why they stop. */
export class Enrichment {
  readonly #options: Settled;
  readonly #tally: ProfileTally;
  readonly #queue: HorseQueue;
  readonly #budget: CallBudget;
  readonly #pause: OutagePause;
  /** Aborts what is being asked, not what is being written. */
  readonly #asking: AbortSignal;
  readonly #stop = new AbortController();
  #ending: Pick<EnrichSummary, 'end' | 'failure' | 'error'> | undefined;
  #hadSecondChance = false;

  constructor(options: Settled) {
    const { api, sql, load, signal, remaining, wait = abortableWait } = options;
    this.#options = options;
    this.#tally = new ProfileTally(remaining);
    this.#queue = new HorseQueue(sql, load.id, options.max ?? Infinity);
    this.#budget = new CallBudget(options.budget ?? Infinity);
    this.#asking = signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal;
    this.#pause = new OutagePause({
      policy: options.patience,
      signal: this.#asking,
      wait,
      onProgress: (event) => {
        if (event.type === 'paused' || event.type === 'resumed') options.onProgress?.(event);
      },
      // Not the horse that failed: if the trouble is that horse's, it would never be over.
      probe: async ({ class: failureClass }) => {
        if (failureClass === 'database') await sql`select 1`;
        else await api.GET('/v1/courses/regions', { lane: 'enrich', signal: this.#asking });
      },
      forgive: async () => {},
      giveUp: (failure, error) => this.#end('gave_up', failure, error),
    });
  }

  /** Lets all workers work until no horse is left, or the run ends. */
  async work(): Promise<void> {
    await Promise.all(Array.from({ length: this.#options.concurrency ?? 4 }, () => this.#worker()));
  }

  /** Makes what failed due again, once; says whether that is worth another round. */
  async secondChance(): Promise<boolean> {
    const { sql, load } = this.#options;
    const failed = this.#tally.failedHorses;
    if (this.#hadSecondChance || this.#ending || this.#queue.isSpent || failed.length === 0) return false;
    this.#hadSecondChance = true;
    try {
      await releaseHorses(sql, load.id);
      await forgiveProfileFailures(sql, failed);
      return true;
    } catch {
      return false;
    }
  }

  summary(): EnrichSummary {
    return { ...this.#tally.counts(this.#budget.spent), ...(this.#ending ?? { end: this.#quietEnd() }) };
  }

  #quietEnd(): EnrichEnd {
    if (this.#queue.isSpent) return 'max';
    return this.#budget.left < callsOfHorse ? 'budget' : 'finished';
  }

  async #worker(): Promise<void> {
    for (;;) {
      await this.#pause.over();
      if (this.#isOver() || !this.#budget.reserve(callsOfHorse)) return;
      try {
        const horseId = await this.#next();
        if (horseId === undefined) return;
        if (horseId !== null) await this.#enrich(horseId);
      } finally {
        this.#budget.release(callsOfHorse);
      }
    }
  }

  /** The next horse; undefined where none is left, null where the question could not be answered. */
  async #next(): Promise<string | undefined | null> {
    try {
      return await this.#queue.next();
    } catch (error) {
      await this.#failed(undefined, error);
      return null;
    }
  }

  async #enrich(horseId: string): Promise<void> {
    const { api, sql, load, now } = this.#options;
    const onCalls = (count: number) => this.#budget.spend(count);
    try {
      const asking = { signal: this.#asking, maxQueueWait: longestQueueWait, onCalls };
      const answer = await askForProfile(api, horseId, asking);
      await writeProfile(sql, { horseId, answer, fetched_at: now().toISOString() }, load.id);
      this.#tally.answered(horseId, answer.state);
      this.#tell(horseId, answer.state);
      this.#pause.succeeded();
    } catch (error) {
      await this.#failed(horseId, error);
    }
  }

  async #failed(horseId: string | undefined, error: unknown): Promise<void> {
    const failure = classifyFailure(error);
    if (failure.consequence === 'lost') return;
    // An id that the API refuses is that horse's trouble, unlike wrong credentials.
    if (failure.consequence === 'stop' && !ValidationError.isInstance(error)) {
      return this.#end('stopped', failure, error);
    }
    // A line that is too long is no horse's fault: it goes back. What follows from it is for the pause to judge.
    if (horseId !== undefined && QueueTimeoutError.isInstance(error)) await this.#queue.giveBack(horseId);
    else if (horseId !== undefined) await this.#record(horseId, failure);
    if (failure.consequence === 'outage') await this.#pause.failed(failure, undefined, error);
  }

  async #record(horseId: string, failure: Failure): Promise<void> {
    // Without the database the claim runs out by itself.
    await recordProfileFailure(this.#options.sql, horseId, failure).catch(() => {});
    this.#tally.failed(horseId);
    this.#tell(horseId, 'failed');
  }

  #isOver(): boolean {
    if (this.#options.signal?.aborted) this.#end('interrupted');
    return this.#ending !== undefined;
  }

  #end(end: EnrichEnd, failure?: Failure, error?: unknown): void {
    if (this.#ending) return;
    this.#ending = { end, ...(failure && { failure: { class: failure.class, message: failure.message }, error }) };
    if (failure) this.#stop.abort();
  }

  #tell(horse_id: string, state: 'found' | 'standard' | 'absent' | 'failed'): void {
    this.#options.onProgress?.({ type: 'asked', horse_id, state, ...this.#tally.counts(this.#budget.spent) });
  }
}

async function abortableWait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await waitFor(milliseconds, undefined, { signal }).catch(() => {});
}
