import { AbortedError } from '../errors/aborted-error.js';
import type { RacingApiError } from '../errors/racing-api-error.js';
import { backoff } from '../retry/backoff.js';
import { type Answer, type Asked, attempt, type Wire } from './attempt.js';
import { isFailure } from './failure.js';

export interface Retries {
  readonly retries: number;
  /** @unit milliseconds */
  readonly maxRetryAfter: number;
  readonly random: () => number;
}

export interface Sent extends Answer {
  readonly attempts: number;
}

/** Sends a request until it is answered, or until sending it again would not help. Each attempt waits for its own slot. */
export async function send(wire: Wire, { retries, maxRetryAfter, random }: Retries, asked: Asked): Promise<Sent> {
  let waited = 0;
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await attempt(wire, asked, attempts);
    if (!isFailure(outcome)) return { ...outcome, waited: waited + outcome.waited, attempts };

    const { error, passing, retryAfter } = outcome;
    // To come back sooner than the API asks would only be refused again: longer than the cap is the caller's to decide.
    if (!passing || attempts > retries || retryAfter > maxRetryAfter) throw error;
    const wait = retryAfter > 0 ? retryAfter : backoff(attempts, random);
    wire.hooks.onRetry?.({ operation: asked.operation, url: asked.url, attempt: attempts, error, wait });
    const since = wire.clock.now();
    await wire.clock.sleep(wait, asked.signal);
    waited += wire.clock.now() - since;
    if (asked.signal?.aborted === true) throw abortedBetween(asked, attempts, error);
  }
}

function abortedBetween({ operation, signal }: Asked, attempts: number, last: RacingApiError): AbortedError {
  return new AbortedError(
    `GET ${operation} was aborted while it waited to be sent again. Before that: ${last.message}`,
    {
      operation,
      attempts,
      status: last.status,
      cause: signal?.reason,
    },
  );
}
