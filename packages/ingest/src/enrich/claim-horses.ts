import type { Queryable } from '../queryable.js';
import { lacksProfile } from './lacking.js';

/** What `error_class` says of a horse that somebody is asking for; `error_text` is the number of their load. */
const claimed = 'claimed';

/** Who claims, and for how long. */
export interface ClaimHorses {
  readonly loadId: number;
  /** How many at most. */
  readonly count: number;
  /** How long the claim holds if nothing more is heard of it. @unit seconds */
  readonly lease: number;
}

/**
 * Claims the next horses to ask for, for this load alone: those that lack date of birth, colour or breeder, the newest
 * runners first. A horse's name is told by every race that it is in, so its evidence is the horse's newest race.
 *
 * @returns horse ids in that order, and whether there were any candidates: where others took them all meanwhile there may
 * be more
 * @example
 * const { horses } = await claimHorses(sql, { loadId: load.id, count: 60, lease: 900 });
 */
export async function claimHorses(
  sql: Queryable,
  { loadId, count, lease }: ClaimHorses,
): Promise<{ readonly horses: string[]; readonly any: boolean }> {
  const rows = await sql<{ id: string; mine: boolean }[]>`
    with next as (
      select h.id, h.name_off_dt
      from ra_mst_horses as h
      where ${lacksProfile(sql)}
        and not exists (select from ops.profiles as p where p.horse_id = h.id and p.not_before > now())
      order by h.name_off_dt desc nulls last, h.id
      limit ${count}
    ),
    mine as (
      insert into ops.profiles as p (horse_id, state, fetched_at, not_before, attempts, error_class, error_text)
      select id, 'failed', now(), now() + make_interval(secs => ${lease}), 0, ${claimed}, ${loadId}::bigint::text
      from next
      order by id
      on conflict (horse_id) do update
      set not_before = excluded.not_before, error_class = excluded.error_class, error_text = excluded.error_text
      where p.not_before is null or p.not_before <= now()
      returning horse_id
    )
    select next.id, mine.horse_id is not null as mine
    from next
    left join mine on mine.horse_id = next.id
    order by next.name_off_dt desc nulls last, next.id`;
  return { horses: rows.filter(({ mine }) => mine).map(({ id }) => id), any: rows.length > 0 };
}

/** Gives claims of a load back: of some horses, or all that it still holds. */
export async function releaseHorses(sql: Queryable, loadId: number, horses?: readonly string[]): Promise<void> {
  const only = horses ? sql`and p.horse_id = any (${[...horses]}::text[])` : sql``;
  await release(sql, sql`p.error_text = ${loadId}::bigint::text ${only}`);
}

/** Gives the claims of loads back that have ended, however they did: a killed process cannot do it itself. */
export async function releaseAbandoned(sql: Queryable): Promise<void> {
  await release(sql, sql`p.error_text in (select id::text from ops.loads where finished_at is not null)`);
}

/** A horse that was never asked for before is forgotten; of others the last answer stays. */
async function release(sql: Queryable, which: ReturnType<typeof lacksProfile>): Promise<void> {
  await sql`
    with forgotten as (
      delete from ops.profiles as p where p.error_class = ${claimed} and p.attempts = 0 and ${which}
    )
    update ops.profiles as p
    set not_before = null, error_class = null, error_text = null
    where p.error_class = ${claimed} and p.attempts > 0 and ${which}`;
}
