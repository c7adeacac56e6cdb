import { boolean, text } from 'drizzle-orm/pg-core';
import { day, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** From which day on the account saw each dataset when the API was last asked, and whether that was less than before. */
export const opsReach = ops.table('reach', {
  dataset: text({ enum: ['racecards', 'results'] }).primaryKey(),
  first_day: day(),
  rolling: boolean().notNull(),
  noted_at: instant().notNull(),
  shrunk_at: instant(),
  shrunk_from: day(),
});
