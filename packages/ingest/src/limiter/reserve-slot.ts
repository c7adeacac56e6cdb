import { pacing, type Reservation } from '@darkhorses/racing-api';
import type { Queryable } from '../queryable.js';
import type { KeyedClaim } from './postgres-limiter-store.js';

/**
 * Takes the next slot that is free in every bucket, or tells how long to wait before it is worth asking.
 *
 * @param missed the slot that is given back
 * @param at the time in place of the database's own
 * @returns undefined where a bucket has no row yet
 */
export async function reserveSlot(
  sql: Queryable,
  claims: readonly KeyedClaim[],
  missed: number | undefined,
  at: number | null,
): Promise<Reservation | undefined> {
  // One row: how many buckets exist; time to wait (ms); the slot (ms since 1970) and the greatest margin, null where none was given.
  const [row] = await sql<[{ found: number; wait: number; slot: number | null; margin: number | null }]>`
    with claim as (
      select key, ordinality = 1 as leads, make_interval(secs => "interval" / 1000) as spacing, "interval" as ms,
             make_interval(secs => "sinceLast" / 1000) as since_last
      from rows from (json_to_recordset(${JSON.stringify(claims)}::text::json) as (key text, "interval" float8, "sinceLast" float8))
           with ordinality
    ),
    -- Rows are locked in the order of their keys, here and wherever else, so that nobody waits in a circle.
    bucket as (
      select limits.key, limits.next_at, limits.margin, limits.paused_until, limits.refused_at
      from ops.rate_limits limits
      where limits.key in (select key from claim)
      order by limits.key
      for update
    ),
    -- The time after the locks were had, not that of the transaction's begin: others took slots while this one waited.
    clock as (
      select count(*)::int as found,
             coalesce(to_timestamp(${at}::float8 / 1000), clock_timestamp()) as now
      from bucket
    ),
    missed as (
      select to_timestamp(${missed ?? null}::float8 / 1000) as slot, make_interval(secs => ${pacing.rounding}::float8 / 1000) as rounding
    ),
    free as (
      select bucket.*, claim.leads, claim.spacing, claim.ms,
             greatest(
               clock.now,
               -- What was reserved after a missed slot cannot be moved any more; where nothing was, the time since then is nobody's.
               case when bucket.next_at between missed.slot + pace.spaced - missed.rounding and missed.slot + pace.spaced + missed.rounding
                    then missed.slot else bucket.next_at end,
               clock.now - claim.since_last + pace.spaced) as slot
      from bucket join claim using (key) cross join clock cross join missed
           cross join lateral (select claim.spacing * (1 + bucket.margin) as spaced) pace
    ),
    decision as (
      select clock.now, clock.found, max(free.slot) as slot,
             max(free.slot) filter (where leads) + ${pacing.tolerance}::float8 * max(free.spacing) filter (where leads) as latest,
             max(free.paused_until) as paused_until
      from clock left join free on true
      group by clock.now, clock.found
    ),
    verdict as (
      select *, case when paused_until > now then paused_until - now
                     when slot > latest then slot - latest end as refused_for
      from decision
    ),
    taken as (
      update ops.rate_limits limits
      set margin = narrowed.margin,
          next_at = verdict.slot + free.spacing * (1 + narrowed.margin),
          updated_at = verdict.now
      from verdict, free, lateral (
        select case when free.ms = 0 then ${pacing.floor}::float8 else greatest(
          ${pacing.floor}::float8,
          free.margin - ${pacing.narrow}::float8 * (1 + free.margin) * (1 + power(
            coalesce(greatest(0, extract(epoch from verdict.now - free.refused_at)::float8 * 1000) / free.ms, 0) / ${pacing.calm}::float8, 2))
        ) end as margin
      ) narrowed
      where limits.key = free.key and verdict.refused_for is null and verdict.found = ${claims.length}::int
      returning limits.margin
    )
    select found,
           extract(epoch from coalesce(refused_for, slot - now))::float8 * 1000 as wait,
           case when refused_for is null then extract(epoch from slot)::float8 * 1000 end as slot,
           (select max(margin) from taken) as margin
    from verdict
  `;
  if (row === undefined || row.found < claims.length) return undefined;
  const { wait, slot, margin } = row;
  return slot === null || margin === null ? { granted: false, wait } : { granted: true, wait, slot, margin };
}
