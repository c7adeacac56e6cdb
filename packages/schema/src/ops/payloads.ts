import { integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { bigNumber, instant } from '../tables/column-kinds.js';
import { bytes, ops } from './ops-schema.js';

/** Responses as received, gzipped, written in the transaction of the rows that they became: replay needs no API. */
export const opsPayloads = ops.table(
  'payloads',
  {
    dataset: text().notNull(),
    key: text().notNull(),
    page: integer().notNull(),
    sha256: text().notNull(),
    body: bytes().notNull(),
    fetched_at: instant().notNull(),
    load_id: bigNumber(),
  },
  (table) => [primaryKey({ name: 'payloads_pkey', columns: [table.dataset, table.key, table.page] })],
);
