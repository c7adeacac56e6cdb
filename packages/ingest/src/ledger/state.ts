import type { Queryable } from '../queryable.js';
import type { Reach, Unreachable } from '../plan/reach.js';
import { reasonOf } from './apply-reach.js';
import type { Dataset, Scope } from './partition.js';

/**
 * What a partition is to somebody who wants it.
 * - `missing`: never loaded. `failed`: tried, and not loaded. `quarantined`: tried so often that runs leave it alone.
 * - `unsettled`: loaded, but more may come. `other_regions`: loaded, but not for all regions wanted.
 * - `done`: loaded and settled. `empty`: so is the knowledge that there was no racing.
 * - `unavailable`: the account cannot see it.
 */
export type PartitionState =
  'missing' | 'failed' | 'quarantined' | 'unsettled' | 'other_regions' | 'done' | 'empty' | 'unavailable';

/** How many partitions of one year and dataset are in a state. */
export interface StateCount {
  readonly year: number;
  readonly dataset: Dataset;
  readonly state: PartitionState;
  readonly reason: Unreachable | null;
  readonly partitions: number;
}

/** How one day of one dataset stands. */
export interface DayState {
  readonly dataset: Dataset;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly state: PartitionState;
  /** Why the account cannot see it. */
  readonly reason: Unreachable | null;
  /** Races read, and races that the API said there are. Null: never read. */
  readonly races: number | null;
  readonly api_total: number | null;
  readonly runners: number | null;
  readonly fetched_at: Date | null;
  /** Class and text of the last failure, where nothing has mended it yet. */
  readonly error_class: string | null;
  readonly error_text: string | null;
}

/** Tells of each partition of a scope how it stands, those included that the ledger does not hold yet. Oldest first. */
export async function dayStates(sql: Queryable, scope: Scope, reach: Reach): Promise<DayState[]> {
  return sql<DayState[]>`
    with ${named(sql, scope, reach)}
    select dataset, day::text as day, state, case state when 'unavailable' then unreachable end as reason,
      races, api_total, runners, fetched_at, error_class, error_text
    from named
    order by day, dataset`;
}

/**
 * Counts the partitions of a scope by year, dataset and state, those included that the ledger does not hold yet. Newest
 * year first.
 */
export async function partitionStates(sql: Queryable, scope: Scope, reach: Reach): Promise<StateCount[]> {
  return sql<StateCount[]>`
    with ${named(sql, scope, reach)}
    select extract(year from day)::int as year, dataset, state, case state when 'unavailable' then unreachable end as reason,
      count(*)::int as partitions
    from named
    group by year, dataset, state, reason
    order by year desc, dataset, state, reason`;
}

/** The beginning of a statement: `named` has a row for each partition of the scope, with its state. */
const named = (sql: Queryable, scope: Scope, reach: Reach) => sql`
    p as (
      select wanted.dataset, wanted.day::date as day, coalesce(known.state, 'pending') as state,
        coalesce(known.settled, false) as settled, coalesce(known.regions, '{}') as regions,
        coalesce(known.quarantined, false) as quarantined, known.races, known.api_total, known.runners, known.fetched_at,
        known.error_class, known.error_text
      from (
        select dataset, day
        from unnest(${scope.datasets as string[]}::text[]) as dataset
        cross join generate_series(${scope.from}::text::date, ${scope.to}::text::date, interval '1 day') as day
      ) as wanted
      left join ops.partitions as known on known.dataset = wanted.dataset and known.day = wanted.day::date
    ),
    judged as (
      select p.*, ${reasonOf(sql, reach)} as unreachable from p
    ),
    named as (
      select dataset, day, unreachable, races, api_total, runners, fetched_at, error_class, error_text,
        case
          when state in ('loaded', 'empty') and settled and regions @> ${scope.regions as string[]}::text[]
            then case state when 'loaded' then 'done' else 'empty' end
          when unreachable is not null then 'unavailable'
          when quarantined then 'quarantined'
          when state in ('loaded', 'empty') and not settled then 'unsettled'
          when state in ('loaded', 'empty') then 'other_regions'
          when error_class is not null then 'failed'
          else 'missing'
        end as state
      from judged
    )`;
