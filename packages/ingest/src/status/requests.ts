import type { Queryable } from '../queryable.js';

/** Requests of one operation on one day in London. */
export interface OperationRequests {
  /** The path of the operation, such as `/v1/results`. */
  readonly operation: string;
  readonly calls: number;
  /** Answers 429. */
  readonly refusals: number;
  readonly errors: number;
  /** Received, decompressed. */
  readonly bytes: number;
}

/** One row for each operation that was asked for today in London, by all processes together, the busiest first. */
export const requestsToday = (sql: Queryable): Promise<OperationRequests[]> => sql<OperationRequests[]>`
  select operation, calls, refusals, errors, bytes
  from ops.api_usage
  where day = (now() at time zone 'Europe/London')::date
  order by calls desc, operation`;
