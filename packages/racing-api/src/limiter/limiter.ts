import { after, type Clock, systemClock } from '../clock.js';
import { AbortedError } from '../errors/aborted-error.js';
import { QueueTimeoutError } from '../errors/queue-timeout-error.js';
import { onAbort } from '../internal/on-abort.js';
import { waitOver } from '../internal/wait-over.js';
import type { Limiter, LimiterOptions, LimiterStats, Permit, SlotRequest } from './contract.js';
import { InFlight } from './in-flight.js';
import { type Lane, lanes, Lanes } from './lanes.js';
import { intervalOf, type OperationLimit, rateWindow } from './limits.js';
import { memoryStore } from './memory-store.js';
import { pacing } from './pacing.js';
import { publishedLimit } from './published-limit.js';
import { Punctuality } from './punctuality.js';
import { StoreClock } from './store-clock.js';
import type { BucketClaim, LimiterStore, Reservation } from './store.js';

interface Waiting {
  readonly operation: string;
  readonly lane: Lane;
  readonly since: number;
  grant(permit: Permit): void;
  fail(error: unknown): void;
}

/**
 * A limiter: paced, never in bursts, any number in flight.
 *
 * One slot is reserved ahead and no more, and whoever is first when it comes gets it. So a person's request overtakes a
 * thousand waiting ones, and processes that share a store take turns.
 *
 * @example
 * const limiter = createLimiter({ maxRequestsPerSecond: 2 });
 * const permit = await limiter.acquire({ operation: '/v1/results', lane: 'interactive' });
 */
export function createLimiter(options: LimiterOptions = {}): Limiter {
  return new PacedLimiter(options);
}

class PacedLimiter implements Limiter {
  readonly #clock: Clock;
  readonly #store: LimiterStore;
  readonly #requestsPerSecond: number;
  readonly #limitOf: (operation: string) => OperationLimit;
  readonly #line = new Lanes<Waiting>();
  readonly #inFlight: InFlight;
  /** When an operation that was given no slot may be asked for again. */
  readonly #askAgainAt = new Map<string, number>();
  /** When the last request of a bucket was sent. */
  readonly #sentAt = new Map<string, number>();
  readonly #storeClock = new StoreClock();
  readonly #punctuality = new Punctuality();
  #blockedUntil = 0;
  #serving = false;
  #change: AbortController | undefined;
  #margin: number = pacing.initialMargin;
  #granted = 0;
  #refused = 0;
  #unused = 0;
  #missed = 0;
  #waited = { total: 0, longest: 0 };

  constructor(options: LimiterOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#requestsPerSecond = options.maxRequestsPerSecond ?? 2;
    // Without a limit there is nothing to share, and no reason to ask a store far away.
    const isLimited = this.#requestsPerSecond < Infinity;
    this.#store = (isLimited ? options.store : undefined) ?? memoryStore(this.#clock);
    this.#limitOf = options.limitOf ?? publishedLimit;
    this.#inFlight = new InFlight(this.#limitOf);
    if (!(this.#requestsPerSecond > 0)) {
      throw new RangeError(
        `maxRequestsPerSecond is ${this.#requestsPerSecond}; give a number above 0, or Infinity for no limit.`,
      );
    }
  }

  acquire({ operation, lane = 'sync', signal, maxQueueWait = Infinity, attempts }: SlotRequest): Promise<Permit> {
    if (!lanes.includes(lane)) {
      return Promise.reject(new RangeError(`lane is ${String(lane)}; give one of ${lanes.join(', ')}.`));
    }
    return new Promise((resolve, reject) => {
      let release = () => {};
      let takeBack = () => {};
      const settle = <T>(settled: (value: T) => void) => {
        return (value: T) => {
          takeBack();
          release();
          settled(value);
        };
      };
      const waiting: Waiting = {
        operation,
        lane,
        since: this.#clock.now(),
        grant: settle(resolve),
        fail: settle(reject),
      };
      const abort = () => {
        this.#line.remove(waiting);
        waiting.fail(
          new AbortedError(`GET ${operation} was aborted while it waited for its turn.`, {
            operation,
            attempts,
            cause: signal?.reason,
          }),
        );
      };
      const giveUp = () => {
        if (this.#line.remove(waiting)) waiting.fail(queueTimeout(operation, maxQueueWait, attempts));
      };
      if (signal?.aborted === true) return abort();
      release = onAbort(signal, abort);
      this.#line.add(waiting);
      takeBack = after(this.#clock, maxQueueWait, giveUp);
      this.#changed();
    });
  }

  stats(): LimiterStats {
    return {
      requestsPerSecond: this.#requestsPerSecond,
      margin: this.#margin,
      granted: this.#granted,
      refused: this.#refused,
      unused: this.#unused,
      missed: this.#missed,
      inFlight: this.#inFlight.total,
      waiting: this.#line.lengths(),
      waited: { ...this.#waited },
    };
  }

  #changed(): void {
    this.#change?.abort(waitOver);
    this.#change = undefined;
    if (!this.#serving) void this.#serve();
  }

  /** Serves the line until nobody stands in it. Only one runs at a time: it holds the one reservation. */
  async #serve(): Promise<void> {
    this.#serving = true;
    let missed: number | undefined;
    while (this.#line.size > 0) {
      const now = this.#clock.now();
      const next = this.#line.next(
        (operation) => this.#inFlight.hasRoom(operation) && this.#askableAt(operation) <= now,
      );
      if (next === undefined) await this.#untilChange(now);
      missed = next && (await this.#serveOne(next, missed));
    }
    this.#serving = false;
  }

  /** @returns the slot, if it was missed: to be given back with the next reservation */
  async #serveOne(next: Waiting, missed: number | undefined): Promise<number | undefined> {
    const { operation } = next;
    const claims = this.#claims(operation);
    const asked = this.#clock.now();
    let reservation: Reservation;
    try {
      reservation = await this.#store.reserve(claims, missed);
    } catch (error) {
      if (this.#line.remove(next)) next.fail(error);
      return undefined;
    }
    if (!reservation.granted) {
      this.#askAgainAt.set(operation, this.#clock.now() + reservation.wait);
      return undefined;
    }
    this.#margin = reservation.margin;

    this.#storeClock.observe(reservation.slot - reservation.wait, asked, this.#clock.now());
    const slotAt = this.#storeClock.ours(reservation.slot);
    const late = await this.#until(slotAt);
    if (this.#blockedUntil > this.#clock.now()) return undefined;
    // Those who follow are kept away by the margin more than they must be; who is later than all of it in a window would have one of
    // them refused. But once only: a machine that is late again and again gets its turn.
    if (missed === undefined && late > reservation.margin * rateWindow) {
      this.#missed += 1;
      return reservation.slot;
    }

    const chosen = this.#line.take(operation);
    if (chosen === undefined) {
      this.#unused += 1;
      return undefined;
    }
    const now = this.#clock.now();
    for (const { bucket } of claims) this.#sentAt.set(bucket, now);
    chosen.grant(this.#permit(chosen, claims, reservation.slot, now));
    return undefined;
  }

  /** Waits for a slot. @returns by how much later than usual it was met; milliseconds */
  async #until(slotAt: number): Promise<number> {
    if (this.#clock.now() >= slotAt) return 0;
    // Timers may fire early.
    while (this.#clock.now() < slotAt) await this.#clock.sleep(slotAt - this.#clock.now());
    return this.#punctuality.observe(this.#clock.now() - slotAt);
  }

  #permit(waiting: Waiting, claims: readonly BucketClaim[], slot: number, now: number): Permit {
    const waited = now - waiting.since;
    this.#granted += 1;
    this.#waited = {
      total: this.#waited.total + waited,
      longest: Math.max(this.#waited.longest, waited),
    };
    this.#inFlight.enter(waiting.operation);
    let open = true;
    return {
      waited,
      release: () => {
        if (!open) return;
        open = false;
        this.#inFlight.leave(waiting.operation);
        this.#changed();
      },
      refused: async (retryAfter = 0) => {
        this.#refused += 1;
        this.#blockedUntil = Math.max(this.#blockedUntil, this.#clock.now() + retryAfter);
        await this.#store.refused(claims, { slot, retryAfter });
      },
    };
  }

  /** Every limit that a request of this operation must keep, the account's first. */
  #claims(operation: string): readonly BucketClaim[] {
    const now = this.#clock.now();
    const claim = (bucket: string, requestsPerSecond: number): BucketClaim => ({
      bucket,
      interval: intervalOf(requestsPerSecond),
      sinceLast: this.#sentAt.has(bucket) ? now - (this.#sentAt.get(bucket) ?? now) : null,
    });
    const account = claim('account', this.#requestsPerSecond);
    const { requestsPerSecond = Infinity } = this.#limitOf(operation);
    // Whoever may send without limit altogether (a simulator) is not held up by single operations.
    const slower = requestsPerSecond < this.#requestsPerSecond && this.#requestsPerSecond < Infinity;
    return slower ? [account, claim(operation, requestsPerSecond)] : [account];
  }

  #askableAt(operation: string): number {
    return Math.max(this.#blockedUntil, this.#askAgainAt.get(operation) ?? 0);
  }

  /** Waits until someone comes, leaves, or may be asked for again. */
  async #untilChange(now: number): Promise<void> {
    this.#change = new AbortController();
    const soonest = [...this.#line.operations()]
      .filter((operation) => this.#inFlight.hasRoom(operation))
      .map((operation) => this.#askableAt(operation));
    await this.#clock.sleep(Math.min(...soonest) - now, this.#change.signal);
  }
}

function queueTimeout(operation: string, maxQueueWait: number, attempts: number | undefined): QueueTimeoutError {
  return new QueueTimeoutError(
    `GET ${operation} waited ${maxQueueWait} ms for its turn and was not sent. ` +
      'The queue is longer than the rate limit can serve in that time: give a longer maxQueueWait, or a higher lane.',
    { operation, maxQueueWait, attempts },
  );
}
