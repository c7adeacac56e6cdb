import { primaryKey, text } from 'drizzle-orm/pg-core';
import { bigNumber, day } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

/** Requests made, by London day and operation. */
export const opsApiUsage = ops.table(
  'api_usage',
  {
    day: day().notNull(),
    operation: text().notNull(),
    calls: bigNumber().notNull().default(0),
    refusals: bigNumber().notNull().default(0),
    errors: bigNumber().notNull().default(0),
    bytes: bigNumber().notNull().default(0),
  },
  (table) => [primaryKey({ name: 'api_usage_pkey', columns: [table.day, table.operation] })],
);
