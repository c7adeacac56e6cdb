import { bigNumber, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** How many requests all processes had sent, a row for each minute: two of them tell the rate between. */
export const opsRequestSamples = ops.table('request_samples', {
  at: instant().primaryKey(),
  calls: bigNumber().notNull(),
  refusals: bigNumber().notNull(),
  errors: bigNumber().notNull(),
});
