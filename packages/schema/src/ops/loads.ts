import { integer, jsonb, text } from 'drizzle-orm/pg-core';
import { bigNumber, day, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

export const opsLoads = ops.table('loads', {
  id: bigNumber().primaryKey().generatedAlwaysAsIdentity(),
  command: text().notNull(),
  version: text(),
  host: text(),
  process_id: integer(),
  range_from: day(),
  range_to: day(),
  datasets: text().array(),
  regions: text().array(),
  options: jsonb().$type<Record<string, unknown>>(),
  started_at: instant().notNull().defaultNow(),
  finished_at: instant(),
  outcome: text({ enum: ['done', 'gaps', 'failed', 'interrupted'] }),
  counts: jsonb().$type<Record<string, number>>(),
  error_class: text(),
  error_text: text(),
});
