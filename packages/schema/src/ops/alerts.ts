import { boolean, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** What people are warned of, and what they were told: here and not in a process, so that replicas and restarts repeat nothing. */
export const opsAlerts = ops.table(
  'alerts',
  {
    condition: text().notNull(),
    subject: text().notNull(),
    holds: boolean().notNull(),
    summary: text().notNull(),
    remedy: text().notNull(),
    raised_at: instant().notNull(),
    cleared_at: instant(),
    told: text({ enum: ['raised', 'recovered'] }),
    told_at: instant(),
    raise_told_at: instant(),
    claimed_until: instant(),
  },
  (table) => [primaryKey({ name: 'alerts_pkey', columns: [table.condition, table.subject] })],
);
