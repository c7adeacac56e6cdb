import type { Queryable } from '../queryable.js';

/**
 * Renews every lease that this worker still holds.
 *
 * What is being written at the moment is passed over: it is locked, and its lease ends with its transaction.
 *
 * @returns how many were renewed; a lease that somebody else took over is not among them
 */
export async function renewLeases(sql: Queryable, owner: string, lease: number): Promise<number> {
  const { count } = await sql`
    with held as (
      select dataset, day from ops.partitions where lease_owner = ${owner} for update skip locked
    )
    update ops.partitions as p
    set lease_until = now() + make_interval(secs => ${lease})
    from held
    where p.dataset = held.dataset and p.day = held.day`;
  return count;
}

/** Gives back every lease that this worker still holds, so that others need not wait for them to run out. */
export async function releaseLeases(sql: Queryable, owner: string): Promise<number> {
  const { count } = await sql`
    update ops.partitions set lease_owner = null, lease_until = null where lease_owner = ${owner}`;
  return count;
}
