import { integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core';
import { bigNumber, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** One row for each tick of a scheduled job: its key alone decides whether a tick has run. */
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
  },
  (table) => [primaryKey({ name: 'job_runs_pkey', columns: [table.job, table.tick] })],
);
