import type { Database } from '@darkhorses/schema';

/** One year of racing as it stands in the database. */
export interface YearOfRacing {
  readonly year: number;
  readonly days: number;
  readonly races: number;
  readonly runners: number;
  /** Runners of races that have a result, by the share of which the outcome is known. From 0 to 1. */
  readonly withOutcome: number;
  readonly runnersPerRace: number;
}

/** Racing by year, newest first; abandoned races and horses that did not run are left out. */
export async function coverageByYear({ sql }: Database): Promise<YearOfRacing[]> {
  return sql<YearOfRacing[]>`
    select
      extract(year from races.date)::int as year,
      count(distinct races.date)::int as days,
      count(distinct races.id)::int as races,
      count(*)::int as runners,
      (count(*) filter (where runners.outcome is not null)::float8 / count(*)) as "withOutcome",
      (count(*)::float8 / count(distinct races.id)) as "runnersPerRace"
    from ra_races as races
    join ra_runners as runners on runners.race_id = races.id
    where races.has_result and runners.status = 'ran'
    group by 1
    order by 1 desc`;
}
