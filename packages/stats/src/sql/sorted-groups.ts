import type { Queryable } from '../queryable.js';

/**
 * Runs statements whose groups are nearly as many as their rows, as those of horses and dams are. The planner takes them for
 * few and puts them in a hash table, which then spills to disk again and again; sorting takes half the time.
 */
export async function withSortedGroups<Outcome>(sql: Queryable, work: () => Promise<Outcome>): Promise<Outcome> {
  await sql`set local enable_hashagg = off`;
  const outcome = await work();
  await sql`set local enable_hashagg = on`;
  return outcome;
}
