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
  // Of a day's repeated cards more than one version is kept: the last before each race's off, and the newest.
  (table) => [primaryKey({ name: 'payloads_pkey', columns: [table.dataset, table.key, table.fetched_at, table.page] })],
);
