import { type Band, racesOfYear, racesTolerance, runners } from './bands.js';
import { judged } from './judged.js';
import type { KnownNumber } from './known-number.js';
import type { Queryable } from '../queryable.js';

/** So many days of results, of 365 or 366, are a whole year. */
const wholeYear = 365;

/** Races, and runners per race, of each year: newest first. */
export async function yearNumbers(sql: Queryable, today: string): Promise<KnownNumber[]> {
  const years = await sql<{ year: number; races: number; runners: number; days: number }[]>`
    with run as (
      select extract(year from race_date)::int as year, count(distinct race_id)::int as races, count(*)::int as runners
      from ra_race_results as result
      where race_date <= ${today}::text::date
        and exists (select from ra_races as race where race.id = result.race_id and race.region in ('gb', 'ire'))
      group by 1
    ),
    loaded as (
      select extract(year from day)::int as year, count(*)::int as days
      from ops.partitions
      where dataset = 'results' and state in ('loaded', 'empty') and settled
      group by 1
    )
    select year, races, runners, coalesce(days, 0) as days
    from run
    left join loaded using (year)
    order by year desc`;
  return years.flatMap(({ year, races, runners: runs, days }) => {
    const isWhole = days >= wholeYear;
    const remark = isWhole ? undefined : `${days} days of ${year} are loaded`;
    const band = isWhole ? bandOfRaces(year) : undefined;
    return [
      judged({ name: `races-${year}`, label: `Races in ${year}`, value: races, unit: 'races' }, band, remark),
      judged(
        {
          name: `runners-per-race-${year}`,
          label: `Runners per race in ${year}`,
          value: runs / races,
          unit: 'runners',
        },
        isWhole ? runners : undefined,
        remark,
      ),
    ];
  });
}

/** How many races a year should have; undefined where nobody has counted them. */
function bandOfRaces(year: number): Band | undefined {
  const usual = racesOfYear[year];
  if (usual === undefined) return undefined;
  return { low: Math.ceil(usual * (1 - racesTolerance)), high: Math.floor(usual * (1 + racesTolerance)) };
}
