import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, updatedAt } from './column-kinds.js';

export const raMstBookmakers = pgTable('ra_mst_bookmakers', {
  code: text().primaryKey(),
  name: text().notNull(),
  type: text({ enum: ['online', 'exchange', 'spread'] }).notNull(),
  is_active: boolean().notNull(),
  aliases: text().array().notNull(),
  created_at: createdAt(),
  updated_at: updatedAt(),
}).enableRLS();
