import { sql } from 'drizzle-orm';
import { boolean, check, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { bigNumber, day, instant } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

export const datasets = ['racecards', 'results'] as const;

/**
 * The ledger, a row for each dataset and day, in two halves: what is known of the day, and what is being done about it.
 * Work never changes what is known: a read that fails leaves good data loaded.
 */
export const opsPartitions = ops.table(
  'partitions',
  {
    dataset: text({ enum: datasets }).notNull(),
    day: day().notNull(),
    // What is known.
    state: text({ enum: ['pending', 'loaded', 'empty', 'unavailable'] })
      .notNull()
      .default('pending'),
    settled: boolean().notNull().default(false),
    reason: text(),
    regions: text().array().notNull().default([]),
    fetched_at: instant(),
    api_total: integer(),
    pages: integer(),
    races: integer(),
    runners: integer(),
    bytes: integer(),
    content_hash: text(),
    load_id: bigNumber(),
    // What is being done.
    lease_owner: text(),
    lease_until: instant(),
    fence: bigNumber().notNull().default(0),
    attempts: integer().notNull().default(0),
    error_class: text(),
    error_text: text(),
    failed_at: instant(),
    not_before: instant(),
    quarantined: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'partitions_pkey', columns: [table.dataset, table.day] }),
    check('partitions_state', sql`${table.state} in ('pending', 'loaded', 'empty', 'unavailable')`),
    check('partitions_dataset', sql`${table.dataset} in ('racecards', 'results')`),
    check(
      'partitions_loaded_is_proven',
      sql`${table.state} not in ('loaded', 'empty') or (${table.fetched_at} is not null and ${table.api_total} is not null)`,
    ),
    check('partitions_lease_is_whole', sql`(${table.lease_owner} is null) = (${table.lease_until} is null)`),
  ],
);
