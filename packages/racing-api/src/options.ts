import type { Clock } from './clock.js';
import type { RacingApiError } from './errors/racing-api-error.js';
import type { Lane } from './limiter/lanes.js';
import type { Limiter } from './limiter/contract.js';
import type { BarePath, Params, Path } from './paths.js';

export interface RacingApiOptions {
  /** The API account's username. */
  username: string;
  /** The API account's password. It is kept out of errors, hooks and everything else that can be looked at. */
  password: string;
  /** Default `https://api.theracingapi.com`. */
  baseUrl?: string | undefined;
  /** What sends the requests. Default: the `fetch` of the platform. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Sets the pace; give the same limiter to clients of the same account. Default: one of its own. */
  limiter?: Limiter | undefined;
  /** What the whole account may send when no limiter is given; `Infinity` for no limit. Default 2. */
  maxRequestsPerSecond?: number | undefined;
  retry?: RetryOptions | undefined;
  /** For a whole answer once the request is sent; the wait for a slot does not count. Default 30,000. @unit milliseconds */
  timeout?: number | undefined;
  /** Ends every call of the client, wherever it waits. */
  signal?: AbortSignal | undefined;
  hooks?: Hooks | undefined;
  /** Told of every field that an answer has and this version of the package does not know. */
  onUnknownField?: ((field: UnknownField) => void) | undefined;
  /** For tests. */
  clock?: Clock | undefined;
}

export interface RetryOptions {
  /** How often a request that failed for a passing reason is sent again. Default 5. */
  retries?: number | undefined;
  /** The longest `Retry-After` that is waited for; beyond it the call ends with `retryAt`. Default 120,000. @unit milliseconds */
  maxRetryAfter?: number | undefined;
  /** Draws from 0 to 1, for tests. Default `Math.random`. */
  random?: (() => number) | undefined;
}

/** What a single call may say about itself. */
export interface CallOptions {
  /** Ends this call, wherever it waits. */
  signal?: AbortSignal | undefined;
  /** `interactive` before `sync` before `enrich`. Default `sync`. */
  lane?: Lane | undefined;
  /** Gives up with a QueueTimeoutError after waiting so long for a slot. Default: waits. @unit milliseconds */
  maxQueueWait?: number | undefined;
}

export type Call<P extends Path> = CallOptions &
  (P extends BarePath ? { params?: Params<P> | undefined } : { params: Params<P> });

/** The arguments after the path: none are needed where the path needs none. */
export type CallArguments<P extends Path, More = unknown> = P extends BarePath
  ? [call?: Call<P> & More]
  : [call: Call<P> & More];

/** Functions that are told what the client does. None is shown a request's headers. */
export interface Hooks {
  /** A request is about to be sent. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** An answer has come, whole, whatever its status. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /**
   * A request failed, for whatever reason: no answer, half of one, or one with another status than 200. Told once for each
   * attempt, whether it is sent again or not; what a signal ended did not fail.
   */
  onFailure?: ((event: FailureEvent) => void) | undefined;
  /** A request failed for a passing reason and will be sent again. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
}

interface CallEvent {
  /** The path of the operation, such as `/v1/results`. */
  readonly operation: string;
  readonly url: string;
  /** 1 for the first time that the request is sent. */
  readonly attempt: number;
}

export interface RequestEvent extends CallEvent {
  /** For the slot. @unit milliseconds */
  readonly waited: number;
}

export interface ResponseEvent extends CallEvent {
  readonly status: number;
  readonly headers: Headers;
  /** The body as received. */
  readonly bytes: Uint8Array;
  /** From sending to the last byte. @unit milliseconds */
  readonly duration: number;
}

export interface FailureEvent extends CallEvent {
  /** What the call throws if this attempt was its last. */
  readonly error: RacingApiError;
}

export interface RetryEvent extends FailureEvent {
  /** Before it is sent again. @unit milliseconds */
  readonly wait: number;
}

export interface UnknownField {
  readonly operation: string;
  /** Where it stands, such as `results[].runners[].new_field`. */
  readonly path: string;
  /** One of its values. */
  readonly example: unknown;
  /** How often it stands in this answer. */
  readonly count: number;
}
