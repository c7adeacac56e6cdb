import { jsonb, text, unique } from 'drizzle-orm/pg-core';
import { bigNumber, day, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** Rows that could not be stored, whole: a critical finding of the audit, but no reason to lose the rest of the day. */
export const opsRejects = ops.table(
  'rejects',
  {
    id: bigNumber().primaryKey().generatedAlwaysAsIdentity(),
    dataset: text().notNull(),
    day: day(),
    table_name: text().notNull(),
    row_key: text().notNull(),
    row: jsonb().$type<Record<string, unknown>>().notNull(),
    error_class: text().notNull(),
    error_text: text().notNull(),
    rejected_at: instant().notNull().defaultNow(),
    load_id: bigNumber(),
  },
  (table) => [
    // A day that is read again replaces its rejects instead of adding to them.
    unique('rejects_once').on(table.dataset, table.day, table.table_name, table.row_key).nullsNotDistinct(),
  ],
);
