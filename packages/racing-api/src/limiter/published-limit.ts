import { operations } from '../generated/operations.js';
import type { OperationLimit } from './limits.js';

const table: Readonly<Record<string, (typeof operations)[keyof typeof operations] | undefined>> = operations;

/** What the API publishes for an operation, by its newest description. */
export function publishedLimit(operation: string): OperationLimit {
  const known = table[operation];
  if (known === undefined) return {};
  return {
    requestsPerSecond: known.rateLimit['1.4.3'],
    // Published as so many at once per user, whichever of these operations they ask.
    ...(known.maxInFlight === null ? {} : { maxInFlight: known.maxInFlight, group: 'at once per user' }),
  };
}
