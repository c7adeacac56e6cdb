import { text } from 'drizzle-orm/pg-core';
import { instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** Migrations applied to this database, and the hash of each file as it was then. */
export const opsMigrations = ops.table('migrations', {
  tag: text().primaryKey(),
  hash: text().notNull(),
  applied_at: instant().notNull().defaultNow(),
});
