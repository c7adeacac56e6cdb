import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, oneOf, updatedAt } from './column-kinds.js';

const bookmakerTypes = ['online', 'exchange', 'spread'] as const;

export const raMstBookmakers = pgTable(
  'ra_mst_bookmakers',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    type: text({ enum: bookmakerTypes }).notNull(),
    is_active: boolean().notNull(),
    aliases: text().array().notNull(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [oneOf('ra_mst_bookmakers_type', table.type, bookmakerTypes)],
).enableRLS();
