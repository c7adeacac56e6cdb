import type { Queryable } from '../queryable.js';
import {
  all,
  type Band,
  jockeysBetween,
  jockeyWins,
  located,
  manyRides,
  sireWins,
  someResults,
  winnersOfRace,
} from './bands.js';
import { judged } from './judged.js';
import type { KnownNumber } from './known-number.js';

/** The first day of which racecards, and with them locations, are kept. */
const firstRacecards = '2023-01-23';

/** Shares and rates over the whole database, as verification queries count them. */
export async function knownShares(sql: Queryable, today: string): Promise<KnownNumber[]> {
  const [counts] = await sql<Record<Share, number | null>[]>`
    with ran as (select horse_id, jockey_id, trainer_id, owner_id from ra_race_results),
    horses as (select distinct horse_id from ran),
    fields as (
      select count(*) filter (where position = 1) as winners, count(*) filter (where outcome = 'finished') as finishers
      from ra_race_results
      group by race_id
    )
    select
      (select avg(has_result::int)::float8 from ra_races
        where date < ${today}::text::date and is_abandoned is not true and coalesce(race_status, '') not in ('removed', 'void'))
        as results,
      (select avg(winners)::float8 from fields where finishers > 0) as winners,
      (select avg((pedigree.sire_id is not null and pedigree.dam_id is not null)::int)::float8
        from horses left join ra_horse_pedigree as pedigree using (horse_id)) as pedigree,
      (select avg((location is not null)::int)::float8 from ra_mst_trainers as trainer
        where id in (
          select runner.trainer_id from ra_runners as runner
          join ra_races as race on race.id = runner.race_id
          where race.date >= ${firstRacecards} and runner.status = 'ran')) as located,
      (select avg((stats_updated_at is not null)::int)::float8 from ra_mst_jockeys
        where id in (select jockey_id from ran)) as jockeys,
      (select avg((stats_updated_at is not null)::int)::float8 from ra_mst_trainers
        where id in (select trainer_id from ran)) as trainers,
      (select avg((stats_updated_at is not null)::int)::float8 from ra_mst_owners
        where id in (select owner_id from ran)) as owners,
      (select sum(total_wins)::float8 / nullif(sum(total_runners), 0) from ra_mst_sires) as sires,
      (select avg((total_wins >= ${jockeyWins.low}::numeric * total_rides
          and total_wins <= ${jockeyWins.high}::numeric * total_rides)::int)::float8
        from ra_mst_jockeys where total_rides >= ${manyRides}) as strike_rates`;
  return told.map(({ name, label, share, band, unit = 'share' }) =>
    judged({ name, label, value: counts?.[share] ?? null, unit }, band),
  );
}

type Share =
  'results' | 'winners' | 'pedigree' | 'located' | 'jockeys' | 'trainers' | 'owners' | 'sires' | 'strike_rates';

const told: readonly {
  readonly share: Share;
  readonly name: string;
  readonly label: string;
  readonly band: Band;
  readonly unit?: KnownNumber['unit'];
}[] = [
  { share: 'results', name: 'results-share', label: 'Races that are over and have a result', band: someResults },
  { share: 'winners', name: 'winners-per-race', label: 'Winners per race', band: winnersOfRace, unit: 'winners' },
  { share: 'pedigree', name: 'pedigree-share', label: 'Horses that ran and have sire and dam', band: all },
  {
    share: 'located',
    name: 'location-share',
    label: `Trainers with a runner since ${firstRacecards} that have a location`,
    band: located,
  },
  { share: 'jockeys', name: 'jockeys-with-figures', label: 'Jockeys that rode and have figures', band: all },
  { share: 'trainers', name: 'trainers-with-figures', label: 'Trainers with a runner that have figures', band: all },
  { share: 'owners', name: 'owners-with-figures', label: 'Owners with a runner that have figures', band: all },
  { share: 'sires', name: 'sires-wins', label: 'Wins of all runners of sires', band: sireWins },
  {
    share: 'strike_rates',
    name: 'jockeys-strike-rates',
    label: `Jockeys with ${manyRides} rides that win 8 to 15 % of them`,
    band: jockeysBetween,
  },
];
