import { doublePrecision, text } from 'drizzle-orm/pg-core';
import { bigNumber, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** The limiter's shared state: a row for each account and for each of its operations. The key is a hash, never a name. */
export const opsRateLimits = ops.table('rate_limits', {
  key: text().primaryKey(),
  next_at: instant().notNull(),
  margin: doublePrecision().notNull().default(0),
  paused_until: instant(),
  refused_at: instant(),
  refusals: bigNumber().notNull().default(0),
  updated_at: instant().notNull().defaultNow(),
});
