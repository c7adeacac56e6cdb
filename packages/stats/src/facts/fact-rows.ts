import type { Fragment, Queryable } from '../queryable.js';
import { numberOf } from '../sql/ids.js';
import { names } from '../sql/join.js';
import { talliesOf, tallyColumns } from '../sums/tallies.js';

const typedColumns = [
  'race_date',
  'is_run',
  'is_jumps',
  'half_furlongs',
  'jockey_id',
  'trainer_id',
  'owner_id',
  'sire_id',
  'dam_id',
  'damsire_id',
  'chance',
  'fair_chance',
  'profit',
  'position',
  'winning_time',
  'off_time',
  'yards',
  'age',
  'going',
  'race_class',
  'prize_gbp',
  'prize_eur',
  'region',
] as const;

/** Columns of ops.run_facts, in the order in which {@link factRows} gives them and the table has them. */
export const factColumns = ['horse_id', 'race_id', 'course_id', ...tallyColumns, ...typedColumns] as const;

/**
 * The facts of runs as they follow from the public tables: a row for each declared, reserve or past runner.
 *
 * Prices become whole numbers here, once: 1 / SP in units of 1e-14 and profits in units of 1e-12. Their sums are the same in
 * whatever order rows come, wrong by less than a millionth over a million runs, and stay of 64 bits up to 92,000 winners.
 * Fair chances are divided as floating point, of which fifteen digits are right, in a sixth of the time; it is their sums
 * that have to be exact in any order.
 *
 * @param wanted tells of a column that holds the id of a race whether that race is wanted
 */
export function factRows(sql: Queryable, wanted: (column: Fragment) => Fragment): Fragment {
  return sql`
    with price as (
      select race_id, horse_id, position, time_seconds, time_source, prize_won, prize_currency,
        outcome is distinct from 'void' as counts,
        case when sp_numerator > 0 and sp_denominator > 0 then sp_denominator::bigint end as staked,
        case when sp_numerator > 0 and sp_denominator > 0 then sp_numerator::bigint + sp_denominator end as returned,
        case when sp_decimal > 1 then sp_decimal end as sp_decimal
      from ra_race_results
      where ${wanted(sql`race_id`)}
    ),
    priced as materialized (
      select *, coalesce(${fraction(sql)}, round(1e14 / sp_decimal)::bigint) as chance
      from price
    ),
    book as (
      select race_id, ops.running_total(chance) filter (where counts) as sum_of_chances,
        count(*) filter (where counts) = count(chance) filter (where counts) as is_whole,
        count(*) filter (where counts and position = 1) as winners
      from priced
      group by race_id
    ),
    -- Once for each race, and not for each of its runners.
    race as materialized (
      select id, date, region, distance_y, has_result, ${numberOf(sql, 'rac_', sql`id`)} as race_number, ${numberOf(sql, 'crs_', sql`course_id`)} as course_number,
        round(coalesce(distance_f * 2, distance_y / 110.0))::smallint as half_furlongs,
        (extract(epoch from off_dt) * 1e6)::bigint as off_micros, type in ('Hurdle', 'Chase') as is_jumps,
        array_position(array['firm', 'good', 'soft', 'heavy', 'aw'], going_group)::smallint as going_number,
        substring(ra_races.race_class from '^Class ([1-7])$')::smallint as class_number,
        book.sum_of_chances::float8 as sum_of_chances, book.is_whole, book.winners
      from ra_races
      left join book on book.race_id = ra_races.id
      where race_status is distinct from 'removed' and ${wanted(sql`id`)}
    )
    select horse_id, race_id, course_id, ${talliesOf(sql)}, ${names(sql, typedColumns)}
    from (
      select ${numberOf(sql, 'hrs_', sql`runner.horse_id`)} as horse_id, race.race_number as race_id, race.course_number as course_id,
        race.date as race_date, fate.is_run, race.is_jumps, race.half_furlongs,
        ${numberOf(sql, 'jky_', sql`runner.jockey_id`)} as jockey_id, ${numberOf(sql, 'trn_', sql`runner.trainer_id`)} as trainer_id,
        ${numberOf(sql, 'own_', sql`runner.owner_id`)} as owner_id, ${numberOf(sql, 'sir_', sql`runner.sire_id`)} as sire_id,
        ${numberOf(sql, 'dam_', sql`runner.dam_id`)} as dam_id, ${numberOf(sql, 'dsi_', sql`runner.damsire_id`)} as damsire_id,
        race.off_micros as off_time,
        case when fate.is_run then priced.chance end as chance,
        case when fate.is_run and race.is_whole then ('1e14'::float8 * priced.chance / nullif(race.sum_of_chances, 0))::bigint end as fair_chance,
        case
          when not fate.is_run or priced.chance is null then null
          when priced.position = 1
            then round(1e12 * coalesce(priced.returned::numeric / priced.staked, priced.sp_decimal) / race.winners)::bigint - 1000000000000
          else -1000000000000
        end as profit,
        race.distance_y as yards, runner.age::smallint as age, race.going_number as going, race.class_number as race_class,
        case when fate.is_run then priced.position end::smallint as position,
        case when fate.is_run and priced.prize_currency = 'GBP' then (priced.prize_won * 100)::bigint end as prize_gbp,
        case when fate.is_run and priced.prize_currency = 'EUR' then (priced.prize_won * 100)::bigint end as prize_eur,
        case when fate.is_run and priced.position = 1 and priced.time_source = 'measured' then priced.time_seconds * 1e6 end::bigint as winning_time,
        race.region
      from ra_runners as runner
      join race on race.id = runner.race_id
      left join priced on priced.race_id = runner.race_id and priced.horse_id = runner.horse_id
      cross join lateral (
        select race.has_result and runner.status = 'ran' and coalesce(priced.counts, false) as is_run
      ) as fate
      where runner.status in ('declared', 'reserve', 'ran') and ${wanted(sql`runner.race_id`)}
      -- What a tally is made of is calculated once.
      offset 0
    ) as fact`;
}

/**
 * staked / returned in units of 1e-14, half up. The unit is divided first and its rest after, so that whole numbers of 64
 * bits hold it, which take a tenth of the time of decimals.
 */
const fraction = (sql: Queryable): Fragment => sql`
  100000000000000 / returned * staked
    + (2 * (100000000000000 % returned) * staked + returned) / (2 * returned)`;
