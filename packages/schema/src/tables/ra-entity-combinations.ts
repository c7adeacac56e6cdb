import { sql } from 'drizzle-orm';
import { check, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { runFigures } from './run-figures.js';

export const raEntityCombinations = pgTable(
  'ra_entity_combinations',
  {
    entity1_type: text({ enum: ['horse', 'jockey', 'owner'] }).notNull(),
    entity1_id: text().notNull(),
    entity2_type: text({ enum: ['jockey', 'owner', 'trainer'] }).notNull(),
    entity2_id: text().notNull(),
    ...runFigures(),
  },
  (table) => [
    primaryKey({
      name: 'ra_entity_combinations_pkey',
      columns: [table.entity1_type, table.entity1_id, table.entity2_type, table.entity2_id],
    }),
    // One pair, one row: never jockey-horse beside horse-jockey.
    check('ra_entity_combinations_canonical_order', sql`${table.entity1_type} < ${table.entity2_type}`),
  ],
).enableRLS();
