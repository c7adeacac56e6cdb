import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, lowerCase, updatedAt } from './column-kinds.js';

export const raMstRegions = pgTable(
  'ra_mst_regions',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [lowerCase('ra_mst_regions_code_lower_case', table.code)],
).enableRLS();
