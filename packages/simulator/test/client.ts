import { createRacingApi, type RacingApiOptions } from '@darkhorses/racing-api';
import type { Simulator } from '../src/index.js';
import { createHastyClock } from './hasty-clock.js';

/** The client as its users have it, with waits a hundred times as short and without a limit of its own. */
export function clientOf({ url, username, password }: Simulator, options: Partial<RacingApiOptions> = {}) {
  return createRacingApi({
    baseUrl: url,
    username,
    password,
    ...(options.limiter === undefined && { maxRequestsPerSecond: Infinity }),
    clock: createHastyClock(100),
    timeout: 600_000,
    ...options,
  });
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It succeeded.');
}
