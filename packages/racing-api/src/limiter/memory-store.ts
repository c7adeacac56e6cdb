import { type Clock, systemClock } from '../clock.js';
import { type BucketState, freshBucket, refuseSlot, reserveSlot } from './pacing.js';
import type { LimiterStore } from './store.js';

/** Keeps the pace in this process. Limiters that are given the same store share one limit. */
export function memoryStore(clock: Clock = systemClock): LimiterStore {
  const buckets = new Map<string, BucketState>();
  const stateOf = (bucket: string) => buckets.get(bucket) ?? freshBucket;

  return {
    async reserve(claims, missed) {
      const { reservation, states } = reserveSlot(
        claims.map(({ bucket }) => stateOf(bucket)),
        claims,
        clock.now(),
        missed,
      );
      for (const [i, state] of states.entries()) {
        const claim = claims[i];
        if (claim !== undefined) buckets.set(claim.bucket, state);
      }
      return reservation;
    },
    async refused(claims, refusal) {
      const now = clock.now();
      for (const claim of claims) buckets.set(claim.bucket, refuseSlot(stateOf(claim.bucket), claim, refusal, now));
    },
  };
}
