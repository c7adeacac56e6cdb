import { pacing, type Refusal } from '@darkhorses/racing-api';
import type { Queryable } from '../queryable.js';
import type { KeyedClaim } from './postgres-limiter-store.js';

/**
 * Widens the margin of the buckets of a refused request, and holds them back as long as the API asked.
 *
 * @param at the time in place of the database's own
 */
export async function noteRefusal(
  sql: Queryable,
  claims: readonly KeyedClaim[],
  { slot, retryAfter }: Refusal,
  at: number | null,
): Promise<void> {
  await sql`
    with claim as (
      select key, make_interval(secs => "interval" / 1000) as spacing
      from json_to_recordset(${JSON.stringify(claims)}::text::json) as claim (key text, "interval" float8)
    ),
    bucket as (
      select limits.key, limits.refused_at
      from ops.rate_limits limits
      where limits.key in (select key from claim)
      order by limits.key
      for update
    ),
    clock as (
      select count(*), coalesce(to_timestamp(${at}::float8 / 1000), clock_timestamp()) as now,
             to_timestamp(${slot}::float8 / 1000) as sent, make_interval(secs => ${retryAfter}::float8 / 1000) as pause
      from bucket
    ),
    -- Several in flight may be refused for one cause. What was sent before the last widening says nothing about it.
    judged as (
      select bucket.key, claim.spacing, clock.now, clock.pause,
             bucket.refused_at is null or clock.sent > bucket.refused_at as widens,
             bucket.refused_at is not null
               and clock.now - bucket.refused_at < claim.spacing * ${pacing.againWithin}::float8 as again
      from bucket join claim using (key) cross join clock
    )
    update ops.rate_limits limits
    set next_at = greatest(limits.next_at, judged.now + judged.spacing),
        paused_until = case when judged.pause > '0' then greatest(limits.paused_until, judged.now + judged.pause)
                            else limits.paused_until end,
        margin = case when judged.widens then least(${pacing.ceiling}::float8, (1 + limits.margin)
                        * (1 + case when judged.again then ${pacing.widenAgain}::float8 else ${pacing.widen}::float8 end) - 1)
                      else limits.margin end,
        refused_at = case when judged.widens then judged.now else limits.refused_at end,
        refusals = limits.refusals + 1,
        updated_at = judged.now
    from judged
    where limits.key = judged.key
  `;
}
