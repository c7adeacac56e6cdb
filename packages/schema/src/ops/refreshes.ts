import { jsonb, text } from 'drizzle-orm/pg-core';
import { bigNumber, day, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** Each refresh of a family of figures: the one place that tells how fresh figures are. */
export const opsRefreshes = ops.table('refreshes', {
  id: bigNumber().primaryKey().generatedAlwaysAsIdentity(),
  family: text().notNull(),
  scope: jsonb().$type<Record<string, unknown>>().notNull(),
  as_of: day().notNull(),
  watermark_load_id: bigNumber(),
  started_at: instant().notNull().defaultNow(),
  finished_at: instant(),
  counts: jsonb().$type<Record<string, number>>(),
  error_text: text(),
});
