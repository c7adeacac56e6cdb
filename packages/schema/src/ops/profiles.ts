import { integer, text } from 'drizzle-orm/pg-core';
import { instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** What the API answered when asked for a horse's profile, so that no horse is asked for twice in vain. */
export const opsProfiles = ops.table('profiles', {
  horse_id: text().primaryKey(),
  state: text({ enum: ['found', 'standard', 'absent', 'failed'] }).notNull(),
  fetched_at: instant().notNull(),
  not_before: instant(),
  attempts: integer().notNull().default(1),
  error_class: text(),
  error_text: text(),
});
