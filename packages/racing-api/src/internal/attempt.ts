import type { Clock } from '../clock.js';
import { AbortedError } from '../errors/aborted-error.js';
import { MalformedResponseError } from '../errors/malformed-response-error.js';
import { NetworkError } from '../errors/network-error.js';
import type { RacingApiErrorDetails } from '../errors/racing-api-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import type { Limiter, Permit } from '../limiter/contract.js';
import type { CallOptions, Hooks } from '../options.js';
import { retryAfter } from '../retry/retry-after.js';
import { readDetail, readJson } from './body.js';
import { type Failure, failureOf, isFailure, times } from './failure.js';
import { loadFetch } from './load-fetch.js';
import type { Redactor } from './redact.js';
import { within } from './within.js';

export interface Wire {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly limiter: Limiter;
  readonly clock: Clock;
  /** @unit milliseconds */
  readonly timeout: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly hooks: Hooks;
  readonly redact: Redactor;
}

/** One request of a call: what is asked, and the signal that ends it. */
export interface Asked extends Omit<CallOptions, 'signal'> {
  readonly operation: string;
  readonly url: string;
  readonly signal: AbortSignal | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as received. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly data: unknown;
  /** For the slot. @unit milliseconds */
  readonly waited: number;
  /** From sending to the last byte. @unit milliseconds */
  readonly duration: number;
}

type Whole = Omit<Answer, 'data' | 'waited'>;

/** Sends a request once: waits for a slot, which no timeout counts, then for the whole answer, which it does. */
export async function attempt(wire: Wire, asked: Asked, number: number): Promise<Answer | Failure> {
  loadFetch();
  const permit = await wire.limiter.acquire({ ...asked, attempts: number - 1 });
  const { hooks } = wire;
  const event = { operation: asked.operation, url: asked.url, attempt: number };
  try {
    hooks.onRequest?.({ ...event, waited: permit.waited });
    const received = await receive(wire, asked, number);
    if (!isFailure(received)) hooks.onResponse?.({ ...event, ...received });
    const outcome = isFailure(received) ? received : await judge(wire, asked, number, permit, received);
    if (isFailure(outcome)) hooks.onFailure?.({ ...event, error: outcome.error });
    return outcome;
  } finally {
    permit.release();
  }
}

/** The whole answer, or why there is none. */
async function receive(wire: Wire, { operation, url, signal }: Asked, attempts: number): Promise<Whole | Failure> {
  const sent = wire.clock.now();
  const ended = await within(wire.clock, wire.timeout, signal, async (attemptSignal): Promise<Whole> => {
    const response = await wire.fetch(url, { headers: wire.headers, signal: attemptSignal });
    const bytes = new Uint8Array(await response.arrayBuffer());
    assertWhole(response.headers, bytes.length);
    return { status: response.status, headers: response.headers, bytes, duration: wire.clock.now() - sent };
  });
  const about: RacingApiErrorDetails = { operation, attempts };
  switch (ended.how) {
    case 'done':
      return ended.value;
    case 'aborted':
      throw new AbortedError(`GET ${operation} was aborted while it was under way.`, {
        ...about,
        cause: signal?.reason,
      });
    case 'timeout':
      return passing(
        new TimeoutError(
          `GET ${operation} had no whole answer within ${wire.timeout} ms, ${times(attempts)}. ` +
            'Give a longer timeout, or ask for less at once.',
          about,
        ),
      );
    case 'failed':
      return passing(
        new NetworkError(
          `GET ${operation} got no whole answer, ${times(attempts)}: ${wire.redact.text(reasonOf(ended.error))}. ` +
            'Check the connection and baseUrl.',
          { ...about, cause: wire.redact.error(ended.error) },
        ),
      );
  }
}

/** Takes the answer for what it is, and tells the limiter when it is a refusal. */
async function judge(
  wire: Wire,
  asked: Asked,
  attempts: number,
  permit: Permit,
  whole: Whole,
): Promise<Answer | Failure> {
  const { operation } = asked;
  const { status, headers, bytes } = whole;
  if (status < 200 || status > 299) {
    const wait = retryAfter(headers, wire.clock.now());
    if (status === 429) await permit.refused(wait);
    return failureOf({
      operation,
      attempts,
      status,
      detail: wire.redact.json(readDetail(bytes)),
      retryAfter: wait,
      retryAt: wait > 0 ? new Date(wire.clock.now() + wait) : undefined,
    });
  }
  const body = readJson(bytes, headers.get('content-type'));
  if (body.ok) return { ...whole, data: body.data, waited: permit.waited };
  return passing(
    new MalformedResponseError(
      `GET ${operation} answered ${status}, but ${body.problem}, ${times(attempts)}. ` +
        'Something between here and the API answers in its place, or cuts its answers off: check baseUrl, then try later.',
      { operation, attempts, status, cause: wire.redact.error(body.cause) },
    ),
  );
}

/** Not every fetch notices that a body ended before its announced length. */
function assertWhole(headers: Headers, length: number): void {
  // The length is that of the encoded body; nothing can be said once it was decoded.
  if (headers.get('content-encoding') !== null) return;
  const announced = Number(headers.get('content-length') ?? length);
  if (length < announced) throw new Error(`the body ended after ${length} of ${announced} bytes`);
}

/** The innermost cause: fetch itself says no more than that it failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${reasonOf(error.cause)})`;
}

function passing(error: Failure['error']): Failure {
  return { error, passing: true, retryAfter: 0 };
}
