/**
 * Where the pace is kept. One client keeps it in memory; processes that share an account share a store, so that together
 * they stay within its limit and a refusal seen by one slows all.
 *
 * Words: a **bucket** is one limit (the whole account, or one operation of it). A **slot** is a moment at which one request
 * may be sent. A **reservation** takes the next slot that is free in every bucket it names.
 */
export interface LimiterStore {
  /**
   * Takes the next slot for one request, in all buckets at once or in none.
   *
   * Buckets that are held back after a refusal give no slot, and neither does a slot that one slow bucket would push far
   * beyond the first bucket's: time of the whole account must not be lost to one operation.
   *
   * @param missed the slot of this process that it was too late for, and gives back: where nobody has taken a later one, the next
   * one is free at once. A store that does not know this loses the slot and no more. @unit milliseconds since 1970
   */
  reserve(buckets: readonly BucketClaim[], missed?: number): Promise<Reservation>;
  /** Tells that a request was refused (429): widens the margin of its buckets, and holds them back as long as was asked. */
  refused(buckets: readonly BucketClaim[], refusal: Refusal): Promise<void>;
}

/** A request's claim on one bucket. The account's own comes first. */
export interface BucketClaim {
  readonly bucket: string;
  /** Least time between two requests, 0 for no limit. @unit milliseconds */
  readonly interval: number;
  /**
   * How long ago this process sent its last request, null for never: what was sent late, since the machine was busy, must not be
   * followed too closely. @unit milliseconds
   */
  readonly sinceLast: number | null;
}

export type Reservation =
  | {
      readonly granted: true;
      /** Time until the slot. @unit milliseconds */
      readonly wait: number;
      /** The slot by the store's clock: give it back with a refusal. @unit milliseconds since 1970 */
      readonly slot: number;
      /** The greatest margin among the buckets: 0.02 means that requests are spaced 2 % wider than the limit asks. */
      readonly margin: number;
    }
  | {
      readonly granted: false;
      /** Time until it is worth asking again. @unit milliseconds */
      readonly wait: number;
    };

export interface Refusal {
  /** The slot of the request that was refused. */
  readonly slot: number;
  /** For how long the API asks to send nothing, 0 where it does not say. @unit milliseconds */
  readonly retryAfter: number;
}
