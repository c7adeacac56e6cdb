import { addDays, days } from '@darkhorses/ingest';
import type { CheckContext } from '../../check.js';
import { emptinessOf } from './expected-emptiness.js';

/** How many races one day has of one region and code, and how many days like it have. */
export interface DayVolume {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Null: all wanted regions together. */
  readonly region: string | null;
  /** Null: both codes together. */
  readonly code: 'flat' | 'jumps' | null;
  /** Races known of it: run, to come, or abandoned. */
  readonly races: number;
  /** Days like it, this one included: the same weekday, in the same month of any year or in those beside it. */
  readonly alike: number;
  /** What half of the days like it reach. */
  readonly typical: number;
  /** What all but the quietest tenth of the days like it, this one apart, reach. */
  readonly quiet: number;
}

/**
 * The volume of every day that was read, up to tomorrow, against those of the days like it: by weekday, season, region and
 * code. Days on which a region rests are left out, since no day is like them.
 *
 * One row for each day, region and code, with totals over both.
 */
export async function dayVolumes(context: CheckContext): Promise<DayVolume[]> {
  const { sql, since, today, regions } = context;
  const until = addDays(today, 1);
  const resting = [...days(since, until)].flatMap((day) =>
    regions.filter((region) => emptinessOf(day, region)).map((region) => ({ day, region })),
  );
  return sql<DayVolume[]>`
    with resting as (
      select day, region
      from unnest(${resting.map(({ day }) => day)}::text[]::date[], ${resting.map(({ region }) => region)}::text[]) as r (day, region)
    ),
    counted as (
      select date as day, region, case type when 'Flat' then 'flat' else 'jumps' end as code, count(*) as races
      from ra_races
      where date between ${since}::text::date and ${until}::text::date
        and region = any (${regions as string[]}::text[])
        and coalesce(race_status, '') <> 'removed'
      group by 1, 2, 3
    ),
    slices as (
      select region, code
      from (select null as region union all select unnest(${regions as string[]}::text[])) as regions
      cross join (values (null), ('flat'), ('jumps')) as codes (code)
      where region is not null or code is null
    ),
    volumes as (
      select p.day, slices.region, slices.code,
        extract(isodow from p.day)::int as weekday, extract(month from p.day)::int as month,
        coalesce(sum(counted.races), 0)::int as races
      from ops.partitions as p
      cross join slices
      left join counted on counted.day = p.day
        and counted.region = coalesce(slices.region, counted.region) and counted.code = coalesce(slices.code, counted.code)
      where p.state in ('loaded', 'empty') and p.day between ${since}::text::date and ${until}::text::date
        -- What is not run yet is known from cards alone.
        and p.dataset = case when p.day < ${today}::text::date then 'results' else 'racecards' end
        and not exists (
          select from resting
          where resting.day = p.day and resting.region = coalesce(slices.region, resting.region))
      group by p.day, slices.region, slices.code
    ),
    alike as (
      select region, code, weekday, beside.month, count(*)::int as alike,
        percentile_disc(0.5) within group (order by races) as typical,
        -- The day itself may be the lowest of them, so one is left out.
        (array_agg(races order by races))[least(count(*), 2 + floor(count(*) * 0.1))::int] as quiet
      from volumes
      cross join lateral (
        values (month), (case month when 1 then 12 else month - 1 end), (case month when 12 then 1 else month + 1 end)
      ) as beside (month)
      group by region, code, weekday, beside.month
    )
    select volumes.day::text as day, volumes.region, volumes.code, races, alike, typical, quiet
    from volumes
    join alike on alike.region is not distinct from volumes.region and alike.code is not distinct from volumes.code
      and alike.weekday = volumes.weekday and alike.month = volumes.month
    order by volumes.day, volumes.region nulls first, volumes.code nulls first`;
}
