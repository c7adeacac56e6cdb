/** What the API allows for one operation. */
export interface OperationLimit {
  /** Requests a second, absent where only the account's limit holds. */
  readonly requestsPerSecond?: number | undefined;
  /** How many may be under way at once, over all operations of the same `group`. */
  readonly maxInFlight?: number | undefined;
  /** Operations that share one `maxInFlight`; by itself where absent. */
  readonly group?: string | undefined;
}

/** The time that rates are counted in: so many requests in each second. @unit milliseconds */
export const rateWindow = 1000;

/** Least time between two requests at a rate; no time at all without a limit. @unit milliseconds */
export function intervalOf(requestsPerSecond: number): number {
  return rateWindow / requestsPerSecond;
}
