import type { Queryable } from './queryable.js';

/**
 * Runs statements of a transaction that read whole tables: joined by hash, each row is read once and in the order in which it
 * lies. By index, a million wide rows are fetched one by one, which takes twice as long and far longer from a disk.
 */
export async function joinedByHash<Outcome>(sql: Queryable, work: () => Promise<Outcome>): Promise<Outcome> {
  await sql`set local enable_mergejoin = off`;
  await sql`set local enable_nestloop = off`;
  const outcome = await work();
  await sql`set local enable_mergejoin = on`;
  await sql`set local enable_nestloop = on`;
  return outcome;
}
