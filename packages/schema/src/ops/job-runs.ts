import { sql } from 'drizzle-orm';
import { index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bigNumber, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/**
 * One row for each tick of a scheduled job: its key alone decides whether a tick has run. The table is queue, lease and
 * history in one.
 */
export const opsJobRuns = ops.table(
  'job_runs',
  {
    job: text().notNull(),
    tick: instant().notNull(),
    state: text({ enum: ['queued', 'running', 'done', 'failed', 'skipped'] }).notNull(),
    lease_owner: text(),
    lease_until: instant(),
    fence: bigNumber().notNull().default(0),
    attempts: integer().notNull().default(0),
    queued_at: instant().notNull().defaultNow(),
    started_at: instant(),
    finished_at: instant(),
    load_id: bigNumber(),
    counts: jsonb().$type<Record<string, number>>(),
    error_class: text(),
    error_text: text(),
    trigger: text({ enum: ['calendar', 'catch_up', 'manual'] })
      .notNull()
      .default('calendar'),
    reason: text(),
    not_before: instant(),
  },
  (table) => [
    primaryKey({ name: 'job_runs_pkey', columns: [table.job, table.tick] }),
    // Two workers that claim two ticks of one job at the same moment: the second is refused here, whatever either saw.
    uniqueIndex('job_runs_one_running')
      .on(table.job)
      .where(sql`state = 'running'`),
    // What workers look for every few seconds: a handful of rows, however long the history.
    index('job_runs_open')
      .on(table.tick)
      .where(sql`state in ('queued', 'running')`),
  ],
);
