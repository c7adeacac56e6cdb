import { index, jsonb, text } from 'drizzle-orm/pg-core';
import { bigNumber, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** What a row was before a later reading changed or removed it: stewards' changes, late ratings, withdrawn runners. */
export const opsRevisions = ops.table(
  'revisions',
  {
    id: bigNumber().primaryKey().generatedAlwaysAsIdentity(),
    table_name: text().notNull(),
    row_key: text().notNull(),
    change: text({ enum: ['update', 'delete'] }).notNull(),
    previous: jsonb().$type<Record<string, unknown>>().notNull(),
    changed_at: instant().notNull().defaultNow(),
    load_id: bigNumber(),
  },
  (table) => [
    // The history of one row, newest first: what a person asks when a result looks different today.
    index('revisions_row_index').on(table.table_name, table.row_key, table.id),
  ],
);
