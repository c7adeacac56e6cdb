import type { Queryable } from './queryable.js';

/**
 * The first day that anybody ever asked this database to hold: what is older was never wanted, so nothing of it is missing.
 * `today` where the ledger is empty.
 */
export async function auditedSince(sql: Queryable, today: string): Promise<string> {
  const [row] = await sql<{ first: string | null }[]>`select min(day)::text as first from ops.partitions`;
  return row?.first ?? today;
}
