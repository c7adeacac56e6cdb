import { text } from 'drizzle-orm/pg-core';
import { instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** How far the calendar of each scheduled job has been looked at, and whether a person has paused it. */
export const opsJobs = ops.table('jobs', {
  job: text().primaryKey(),
  looked_until: instant(),
  paused_at: instant(),
});
