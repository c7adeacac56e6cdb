import type { Clock } from '../clock.js';
import type { Lane } from './lanes.js';
import type { OperationLimit } from './limits.js';
import type { LimiterStore } from './store.js';

export interface LimiterOptions {
  /** Where the pace is kept: in memory unless several processes share the account. */
  store?: LimiterStore | undefined;
  /** What the whole account may send, over all operations; `Infinity` for no limit at all. Default 2. */
  maxRequestsPerSecond?: number | undefined;
  /** What a single operation may send. Default: what the API publishes. */
  limitOf?: ((operation: string) => OperationLimit) | undefined;
  clock?: Clock | undefined;
}

export interface SlotRequest {
  /** The path of the operation, such as `/v1/results`. */
  readonly operation: string;
  /** Default `sync`. */
  readonly lane?: Lane | undefined;
  /** Gives up the place in the line. */
  readonly signal?: AbortSignal | undefined;
  /** Gives up the place in the line after so long. @unit milliseconds */
  readonly maxQueueWait?: number | undefined;
  /** How often the same request was sent before, for the error that may come of the wait. */
  readonly attempts?: number | undefined;
}

/** The right to send one request now. */
export interface Permit {
  /** How long it was waited for. @unit milliseconds */
  readonly waited: number;
  /** Tells that the request is over, whatever came of it. */
  release(): void;
  /** Tells that the API refused it for the rate (429). @unit retryAfter milliseconds, 0 where the API does not say */
  refused(retryAfter?: number): Promise<void>;
}

export interface LimiterStats {
  /** What the account may send in a second, before the margin. */
  readonly requestsPerSecond: number;
  /** How much wider than that requests are spaced at present: 0.02 is 2 %. */
  readonly margin: number;
  readonly granted: number;
  readonly refused: number;
  /** Slots that nobody wanted any more when they came. */
  readonly unused: number;
  /** Slots that were given back, since the machine was at other work when they came. */
  readonly missed: number;
  readonly inFlight: number;
  /** Who waits, by lane. */
  readonly waiting: Readonly<Record<Lane, number>>;
  /** What those who were granted a slot waited for it. @unit milliseconds */
  readonly waited: { readonly total: number; readonly longest: number };
}

/** Lets requests go one by one, at the pace that the API allows. */
export interface Limiter {
  /**
   * Waits for the next slot.
   *
   * @throws QueueTimeoutError after `maxQueueWait`; AbortedError when the signal aborts; what the store throws.
   */
  acquire(request: SlotRequest): Promise<Permit>;
  stats(): LimiterStats;
}
