import type { BucketClaim, LimiterStore } from '@darkhorses/racing-api';
import type { Queryable } from '../queryable.js';
import { makeBuckets } from './make-buckets.js';
import { noteRefusal } from './note-refusal.js';
import { reserveSlot } from './reserve-slot.js';

export interface PostgresLimiterStoreOptions {
  /** Which account: an `accountKey`, never the username itself. */
  key: string;
  /** The time in place of the database's own, for tests. @unit milliseconds since 1970 */
  now?: (() => number) | undefined;
}

/** A claim with the key of its row. */
export type KeyedClaim = BucketClaim & { readonly key: string };

/**
 * Keeps the pace of an account in Postgres, so that all who use it, on any number of machines, stay within its limit together, and a
 * refusal seen by one slows all. The arithmetic is that of the client's own `pacing`, by the database's clock.
 *
 * Each call is one statement without any session state, as transaction poolers need it.
 */
export function postgresLimiterStore(sql: Queryable, { key, now }: PostgresLimiterStoreOptions): LimiterStore {
  const keyed = (claims: readonly BucketClaim[]): KeyedClaim[] =>
    claims.map((claim) => ({ ...claim, key: `${key} ${claim.bucket}` }));
  const time = () => now?.() ?? null;

  return {
    async reserve(claims, missed) {
      const rows = keyed(claims);
      const reservation = await reserveSlot(sql, rows, missed, time());
      if (reservation !== undefined) return reservation;
      await makeBuckets(sql, rows);
      const second = await reserveSlot(sql, rows, missed, time());
      if (second !== undefined) return second;
      throw new Error('The rows of ops.rate_limits were removed while the limiter used them; leave them in place.');
    },
    async refused(claims, refusal) {
      await noteRefusal(sql, keyed(claims), refusal, time());
    },
  };
}
