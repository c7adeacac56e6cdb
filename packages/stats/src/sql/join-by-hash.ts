import type { Queryable } from '../queryable.js';

/**
 * Settles a transaction in which whole tables meet whole tables. Of what is made on the way the planner knows nothing and expects
 * few rows: a loop in a loop would never end, and sorting both sides to merge them takes longer than a hash table.
 */
export async function joinByHash(sql: Queryable): Promise<void> {
  await sql`set local enable_nestloop = off`;
  await sql`set local enable_mergejoin = off`;
}
