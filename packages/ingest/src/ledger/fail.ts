import type { Queryable } from '../queryable.js';
import type { Failure } from '../run/failure.js';
import type { Claim } from './partition.js';

/** After this many failures without a success between them a partition is left alone until someone asks for it. */
export const quarantineAfter = 5;

/**
 * Records that a claimed partition could not be loaded and gives its lease back. What is known of the day stays known.
 *
 * @returns whether the partition is in quarantine now; undefined where somebody else has taken it over
 */
export async function recordFailure(sql: Queryable, claim: Claim, failure: Failure): Promise<boolean | undefined> {
  const [row] = await sql<{ quarantined: boolean }[]>`
    update ops.partitions
    set attempts = attempts + 1,
        quarantined = attempts + 1 >= ${quarantineAfter},
        error_class = ${failure.class},
        error_text = ${failure.message},
        failed_at = clock_timestamp(),
        lease_owner = null,
        lease_until = null
    where dataset = ${claim.dataset} and day = ${claim.day}::text::date
      and lease_owner = ${claim.owner} and fence = ${claim.fence}
    returning quarantined`;
  return row?.quarantined;
}

/** Takes failures back that were everyone's trouble: an outage must not put the days it met into quarantine. */
export async function forgiveFailures(sql: Queryable, failed: readonly Claim[]): Promise<void> {
  await sql`
    update ops.partitions as p
    set attempts = 0, quarantined = false, failed_at = null
    from unnest(${failed.map(({ dataset }) => dataset)}::text[], ${failed.map(({ day }) => day)}::text[]) as f (dataset, day)
    where p.dataset = f.dataset and p.day = f.day::date and p.error_class is not null`;
}

/** Gives failed partitions of this run a second chance within it. */
export async function retryOnce(sql: Queryable, failed: readonly Claim[]): Promise<void> {
  if (failed.length === 0) return;
  await sql`
    update ops.partitions as p
    set failed_at = null
    from unnest(${failed.map(({ dataset }) => dataset)}::text[], ${failed.map(({ day }) => day)}::text[]) as f (dataset, day)
    where p.dataset = f.dataset and p.day = f.day::date and p.error_class is not null`;
}
