import type { Queryable } from '../queryable.js';

/**
 * Renews every lease that this worker still holds.
 *
 * @returns how many there are; a lease that somebody else took over is not among them
 */
export async function renewLeases(sql: Queryable, owner: string, lease: number): Promise<number> {
  const { count } = await sql`
    update ops.partitions
    set lease_until = now() + make_interval(secs => ${lease})
    where lease_owner = ${owner}`;
  return count;
}

/** Gives back every lease that this worker still holds, so that others need not wait for them to run out. */
export async function releaseLeases(sql: Queryable, owner: string): Promise<number> {
  const { count } = await sql`
    update ops.partitions set lease_owner = null, lease_until = null where lease_owner = ${owner}`;
  return count;
}
