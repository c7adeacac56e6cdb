import { sql } from 'drizzle-orm';
import { check, primaryKey, text } from 'drizzle-orm/pg-core';
import { bigNumber, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** Values that did not parse, unknown codes and unknown fields: nothing is dropped silently. */
export const opsFieldIssues = ops.table(
  'field_issues',
  {
    dataset: text().notNull(),
    path: text().notNull(),
    kind: text().notNull(),
    value: text().notNull(),
    count: bigNumber().notNull(),
    first_seen: instant().notNull().defaultNow(),
    last_seen: instant().notNull().defaultNow(),
    race_id: text(),
  },
  (table) => [
    primaryKey({ name: 'field_issues_pkey', columns: [table.dataset, table.path, table.kind, table.value] }),
    // A key of an index must fit a third of a page; the writer cuts longer values.
    check('field_issues_value_length', sql`length(${table.value}) <= 400`),
  ],
);
