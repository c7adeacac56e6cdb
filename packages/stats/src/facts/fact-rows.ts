import type { Fragment, Queryable } from '../queryable.js';

/**
 * The facts of runs as they follow from the public tables: a row for each declared, reserve or past runner, in the order of
 * the columns of ops.run_facts.
 *
 * Prices become whole numbers here, once: 1 / SP in units of 1e-18 and profits in units of 1e-12. Their sums are the same in
 * whatever order rows come, and wrong by less than a millionth over a million runs.
 *
 * @param races ids of the races wanted; all of them if absent
 */
export function factRows(sql: Queryable, races?: readonly string[]): Fragment {
  const of = (column: string) => (races ? sql`${sql(column)} = any (${races as string[]}::text[])` : sql`true`);
  return sql`
    with priced as materialized (
      select result.race_id, result.horse_id, result.position, result.time_seconds, result.time_source,
        result.prize_won, result.prize_currency, result.outcome is distinct from 'void' as counts,
        case
          when result.sp_numerator > 0 and result.sp_denominator > 0
            then (result.sp_numerator::numeric + result.sp_denominator) / result.sp_denominator
          when result.sp_decimal > 1 then result.sp_decimal
        end as payout,
        case
          when result.sp_numerator > 0 and result.sp_denominator > 0
            then round(1e18 * result.sp_denominator / (result.sp_numerator::numeric + result.sp_denominator))
          when result.sp_decimal > 1 then round(1e18 / result.sp_decimal)
        end as chance
      from ra_race_results as result
      where ${of('race_id')}
    ),
    book as (
      select race_id, sum(chance) filter (where counts) as sum_of_chances,
        count(*) filter (where counts) = count(chance) filter (where counts) as is_whole,
        count(*) filter (where counts and position = 1) as winners
      from priced
      group by race_id
    )
    select ${digits(sql, 'runner.race_id')} as race_id, ${digits(sql, 'runner.horse_id')} as horse_id,
      ${digits(sql, 'runner.jockey_id')} as jockey_id, ${digits(sql, 'runner.trainer_id')} as trainer_id,
      ${digits(sql, 'runner.owner_id')} as owner_id, ${digits(sql, 'runner.sire_id')} as sire_id,
      ${digits(sql, 'runner.dam_id')} as dam_id, ${digits(sql, 'runner.damsire_id')} as damsire_id,
      ${digits(sql, 'race.course_id')} as course_id,
      round(coalesce(race.distance_f * 2, race.distance_y / 110.0))::smallint as half_furlongs,
      race.date as race_date, race.off_dt as off_at,
      case when fate.is_run then priced.chance end::bigint as chance,
      case when fate.is_run and book.is_whole then round(1e18 * priced.chance / book.sum_of_chances) end::bigint as fair_chance,
      case
        when not fate.is_run or priced.payout is null then null
        when priced.position = 1 then round(1e12 * priced.payout / book.winners) - 1e12
        else -1e12
      end::bigint as profit,
      case when fate.is_run and priced.prize_currency = 'GBP' then round(priced.prize_won * 100) end::bigint as prize_gbp,
      case when fate.is_run and priced.prize_currency = 'EUR' then round(priced.prize_won * 100) end::bigint as prize_eur,
      race.distance_y as yards, substring(race.race_class from '^Class ([1-7])$')::smallint as race_class,
      array_position(array['firm', 'good', 'soft', 'heavy', 'aw'], race.going_group)::smallint as going,
      case when fate.is_run then priced.position end::smallint as position, runner.age::smallint as age,
      race.type in ('Hurdle', 'Chase') as is_jumps, fate.is_run as is_run,
      case when fate.is_run and priced.position = 1 and priced.time_source = 'measured' then priced.time_seconds end as winning_seconds,
      race.region
    from ra_runners as runner
    join ra_races as race on race.id = runner.race_id
    left join priced on priced.race_id = runner.race_id and priced.horse_id = runner.horse_id
    left join book on book.race_id = runner.race_id
    cross join lateral (
      select race.has_result and runner.status = 'ran' and coalesce(priced.counts, false) as is_run
    ) as fate
    where runner.status in ('declared', 'reserve', 'ran') and race.race_status is distinct from 'removed'
      and ${of('runner.race_id')}`;
}

// Ids are a prefix of three letters, an underscore and digits: a check of the master tables.
function digits(sql: Queryable, column: string): Fragment {
  return sql`substr(${sql(column)}, 5)::bigint`;
}
