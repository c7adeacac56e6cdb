import { setTimeout as waitFor } from 'node:timers/promises';
import { addDays } from '../day/london-day.js';
import { claimDays } from '../ledger/claim.js';
import { forgiveFailures, recordFailure } from '../ledger/fail.js';
import type { Claim } from '../ledger/partition.js';
import type { ClaimedReading } from '../payloads/reading.js';
import { readPartition } from '../read/read-partition.js';
import { prepareDays } from '../write/prepare-days.js';
import { writePrepared } from '../write/write-days.js';
import { classifyFailure, type Failure } from './failure.js';
import { createGate } from './gate.js';
import { patience } from './outage.js';
import { OutagePause } from './pause.js';
import type { RunEnd, RunEvent, RunOptions, RunSummary } from './run-options.js';
import { Tally } from './tally.js';

interface Settled extends RunOptions {
  readonly now: () => Date;
  readonly owner: string;
  readonly lease: number;
}

/** One run: its workers, and the reason why they stop. */
export class Run {
  readonly #options: Settled;
  readonly #tally = new Tally();
  readonly #pause: OutagePause;
  readonly #writing;
  readonly #turn;
  readonly #requestsBefore: number;
  /** Aborts what is being read, not what is being written. */
  readonly #reading: AbortSignal;
  readonly #stop = new AbortController();
  #ending: Pick<RunSummary, 'end' | 'failure' | 'error'> | undefined;
  /** Partitions being read, each at least a request to come. */
  #underWay = 0;

  constructor(options: Settled) {
    this.#options = options;
    this.#requestsBefore = options.api.limiter.stats().granted;
    this.#reading = options.signal ? AbortSignal.any([options.signal, this.#stop.signal]) : this.#stop.signal;
    this.#writing = createGate(options.writers ?? 2);
    // Several days at once are requests enough. Two such batches at once would both be whole late, and nothing written meanwhile.
    this.#turn = createGate((options.daysAtOnce ?? 1) > 1 ? 1 : Infinity);
    this.#pause = new OutagePause({
      policy: options.patience ?? patience,
      signal: this.#reading,
      wait: options.wait ?? abortableWait,
      onProgress: (event) => this.#tell(event),
      probe: (failure, claim) => this.#probe(failure, claim),
      forgive: (claims) => forgiveFailures(options.sql, claims),
      giveUp: (failure, error) => this.#end('gave_up', failure, error),
    });
  }

  get goesOn(): boolean {
    return this.#ending === undefined;
  }

  get failedClaims(): Claim[] {
    return this.#tally.failedClaims;
  }

  /** Lets all workers work until nothing is due, or the run ends. */
  async work(): Promise<void> {
    const workers = Array.from({ length: this.#options.concurrency ?? 6 }, () => this.#worker());
    await Promise.all(workers);
  }

  summary(duration: number): RunSummary {
    const ending = this.#ending ?? { end: 'finished' as const };
    return { ...ending, ...this.#tally.summary(), requests: this.#requests, duration };
  }

  async #worker(): Promise<void> {
    for (;;) {
      const readings = await this.#turn(() => this.#readNext());
      if (!readings) return;
      if (readings.length > 0) await this.#write(readings);
    }
  }

  /** What is due next, read; undefined where nothing is, or the run is over. */
  async #readNext(): Promise<ClaimedReading[] | undefined> {
    await this.#pause.over();
    if (this.#isOver()) return undefined;
    const claims = await this.#claim();
    if (claims?.length === 0) return undefined;
    const readings = await Promise.all((claims ?? []).map((claim) => this.#read(claim)));
    return readings.filter((reading) => reading !== undefined);
  }

  async #claim(): Promise<Claim[] | undefined> {
    const { sql, scope, daysAtOnce = 1, order = 'newest' } = this.#options;
    try {
      return await claimDays(sql, scope, { ...this.#options, days: daysAtOnce, order });
    } catch (error) {
      await this.#failed([], error);
      return undefined;
    }
  }

  async #read(claim: Claim): Promise<ClaimedReading | undefined> {
    const { api, now } = this.#options;
    this.#underWay += 1;
    try {
      return await readPartition(api, claim, { now, signal: this.#reading });
    } catch (error) {
      await this.#failed([claim], error);
      return undefined;
    } finally {
      this.#underWay -= 1;
    }
  }

  async #write(readings: readonly ClaimedReading[]): Promise<void> {
    try {
      const prepared = await prepareDays(readings);
      const { sql, load } = this.#options;
      this.#tally.changed(await this.#writing(() => writePrepared(sql, prepared, { loadId: load.id })));
    } catch (error) {
      const { consequence } = classifyFailure(error);
      // One day's trouble, or one day that somebody else has taken, is not the others'.
      if (readings.length > 1 && (consequence === 'day' || consequence === 'lost')) {
        for (const reading of readings) await this.#write([reading]);
      } else await this.#failed(readings, error);
      return;
    }
    this.#pause.succeeded();
    for (const reading of readings) {
      this.#tell({ type: 'written', dataset: reading.dataset, day: reading.day, ...this.#tally.wrote(reading) });
    }
  }

  async #failed(claims: readonly Claim[], error: unknown): Promise<void> {
    const failure = this.#judge(claims, error);
    if (failure.consequence === 'lost') return this.#lost(claims, failure);
    if (failure.consequence === 'stop') return this.#end('stopped', failure, error);
    // Of a lost database nothing can be recorded; the leases are given back when it has returned.
    if (failure.class !== 'database') for (const claim of claims) await this.#record(claim, failure);
    if (failure.consequence === 'outage') await this.#pause.failed(failure, claims[0], error);
  }

  /** A day at the edge of a reach that moves on may have left it at midnight: that says nothing of the other days. */
  #judge(claims: readonly Claim[], error: unknown): Failure {
    const failure = classifyFailure(error);
    const { from, rolling } = this.#options.reach.results;
    const atTheEdge = rolling && from !== null && claims.some(({ day }) => day <= addDays(from, 1));
    return failure.class === 'plan' && atTheEdge ? { ...failure, consequence: 'day' } : failure;
  }

  async #record(claim: Claim, failure: Failure): Promise<void> {
    const quarantined = await recordFailure(this.#options.sql, claim, failure).catch((error: unknown) => {
      this.#failedToRecord(error);
    });
    this.#tally.failed(claim, failure);
    const { dataset, day } = claim;
    this.#tell({
      type: 'failed',
      dataset,
      day,
      class: failure.class,
      message: failure.message,
      quarantined: quarantined ?? false,
    });
  }

  /** A ledger that refuses to be told of a failure would have the day tried for ever; one that is away comes back. */
  #failedToRecord(error: unknown): void {
    const failure = classifyFailure(error);
    if (failure.class !== 'database' && failure.class !== 'database_conflict') this.#end('stopped', failure, error);
  }

  #lost(claims: readonly Claim[], failure: Failure): void {
    if (failure.class !== 'lost_lease') return;
    for (const { dataset, day } of claims) this.#tell({ type: 'lost', dataset, day });
  }

  async #probe(failure: Failure, claim: Claim | undefined): Promise<void> {
    const { api, sql, now } = this.#options;
    if (failure.class === 'database' || !claim) await sql`select 1`;
    else await readPartition(api, claim, { now, signal: this.#reading });
  }

  #isOver(): boolean {
    const { signal, maxRequests = Infinity, until, now } = this.#options;
    if (signal?.aborted) this.#end('interrupted');
    else if (this.#requests + this.#underWay >= maxRequests) this.#end('max_requests');
    else if (until && now() >= until) this.#end('until');
    return this.#ending !== undefined;
  }

  #end(end: RunEnd, failure?: Failure, error?: unknown): void {
    if (this.#ending) return;
    this.#ending = { end, ...(failure && { failure: { class: failure.class, message: failure.message }, error }) };
    // What nobody can finish need not be waited for; what is merely enough may be finished.
    if (failure) this.#stop.abort();
  }

  get #requests(): number {
    return this.#options.api.limiter.stats().granted - this.#requestsBefore;
  }

  #tell(event: RunEvent): void {
    this.#options.onProgress?.(event);
  }
}

async function abortableWait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await waitFor(milliseconds, undefined, { signal }).catch(() => {});
}
