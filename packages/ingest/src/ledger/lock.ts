import type { Queryable } from '../queryable.js';
import { LostLeaseError } from '../errors.js';
import { type Claim, nameOf } from './partition.js';

/**
 * Locks the ledger rows of some days, racecards and results, in one fixed order: nobody else can write these days before
 * this transaction ends. It is the first statement of every transaction that writes a day.
 *
 * @param claims what this worker holds; none for a replay, which needs no lease since it asks nobody for anything
 * @throws LostLeaseError where a claim has been taken over by another worker: the transaction must be rolled back
 */
export async function lockDays(sql: Queryable, days: readonly string[], claims: readonly Claim[]): Promise<void> {
  const rows = await sql<{ dataset: string; day: string; lease_owner: string | null; fence: string }[]>`
    select dataset, day::text as day, lease_owner, fence::text as fence
    from ops.partitions
    where day = any (${days as string[]}::text[]::date[])
    order by ops.partitions.day, dataset
    for update`;
  for (const claim of claims) {
    const row = rows.find(({ dataset, day }) => dataset === claim.dataset && day === claim.day);
    if (row?.lease_owner === claim.owner && Number(row.fence) === claim.fence) continue;
    throw new LostLeaseError(
      `The lease on the ${nameOf(claim)} ran out and another worker has taken it: nothing was written here, the other writes it`,
    );
  }
}
