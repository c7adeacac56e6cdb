import { primaryKey, text } from 'drizzle-orm/pg-core';
import { bigNumber, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** Entities whose figures a load may have changed; a refresh of the statistics reads them and deletes exactly those. */
export const opsTouched = ops.table(
  'touched',
  {
    entity_type: text().notNull(),
    entity_id: text().notNull(),
    touched_at: instant().notNull().defaultNow(),
    load_id: bigNumber(),
  },
  (table) => [primaryKey({ name: 'touched_pkey', columns: [table.entity_type, table.entity_id] })],
);
