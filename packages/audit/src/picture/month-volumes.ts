import type { Queryable } from '../queryable.js';

/** Races of a month in a region, and what its weekdays usually bring. */
export interface VolumeOfMonth {
  readonly region: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly races: number;
  /** Null before there are two years to go by. */
  readonly expected: number | null;
}

/**
 * Races by month and region against the history of the database: what is usual of a day is the middle of the days of the
 * same weekday and month that were loaded, of all years. One row for each month and region.
 */
export async function monthVolumes(
  sql: Queryable,
  { since, until, regions }: { readonly since: string; readonly until: string; readonly regions: readonly string[] },
): Promise<VolumeOfMonth[]> {
  return sql<VolumeOfMonth[]>`
    with counted as (
      select region, date as day, count(*)::int as races
      from ra_races
      where date between ${since}::text::date and ${until}::text::date
        and region = any (${[...regions]}::text[])
        and coalesce(race_status, '') <> 'removed' and is_abandoned is not true
      group by region, date
    ),
    calendar as (
      select region, day, extract(month from day)::int as month, extract(isodow from day)::int as weekday,
        coalesce(races, 0) as races
      from (
        select region, d::date as day
        from unnest(${[...regions]}::text[]) as region
        cross join generate_series(${since}::text::date, ${until}::text::date, interval '1 day') as d
      ) as wanted
      left join counted using (region, day)
    ),
    usual as (
      select region, month, weekday, percentile_cont(0.5) within group (order by calendar.races) as races,
        count(distinct extract(year from calendar.day)) as years
      from calendar
      join ops.partitions as p on p.dataset = 'results' and p.day = calendar.day and p.state in ('loaded', 'empty')
      group by region, month, weekday
    )
    select calendar.region, to_char(calendar.day, 'YYYY-MM') as month, sum(calendar.races)::int as races,
      case when min(coalesce(usual.years, 0)) >= 2 then round(sum(usual.races))::int end as expected
    from calendar
    left join usual using (region, month, weekday)
    group by 1, 2
    order by 1, 2`;
}
