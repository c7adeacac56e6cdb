import type { Queryable } from '../queryable.js';

/** What the database takes on its disk. @unit bytes */
export interface StoredBytes {
  /** Compressed payloads. */
  readonly payloads: number;
  readonly database: number;
}

/** One row: what payloads and the whole database take. */
export async function storedBytes(sql: Queryable): Promise<StoredBytes> {
  const [row] = await sql<StoredBytes[]>`
    select pg_total_relation_size('ops.payloads')::float8 as payloads,
      pg_database_size(current_database())::float8 as database`;
  return row ?? { payloads: 0, database: 0 };
}
