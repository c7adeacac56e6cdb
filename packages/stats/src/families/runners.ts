import { idOf } from '../sql/ids.js';
import { join, names } from '../sql/join.js';
import { percent } from '../sql/measures.js';
import { type Pack, writeRows } from '../sql/write-rows.js';
import type { WrittenCounts } from '../sql/written-counts.js';
import type { Fragment, Queryable } from '../queryable.js';
import { counted, type Scope } from './scope.js';

/** From how many earlier runs on a row is worth trusting. */
const reliableRuns = 5;

/** Kinds of earlier runs that are counted beside the career. */
const kinds = [
  'course',
  'course_distance',
  'distance',
  'firm',
  'good',
  'soft',
  'heavy',
  'aw',
  'jockey',
  'jumps',
  'last_10',
  'last_12m',
] as const;

type Kind = (typeof kinds)[number];

/** The counters of a record, from the lowest bits of a mark upwards, fifteen each. */
const ends = ['runs', 'wins', '2nds', '3rds'] as const;

const runnerColumns = [
  'career_runs',
  'career_wins',
  'career_places',
  'career_prize',
  'career_prize_eur',
  'career_win_percent',
  'career_place_percent',
  'last_raced',
  'last_won',
  'min_winning_distance_yards',
  'max_winning_distance_yards',
  'reliable',
  'history_complete',
];

/** Brings the figures of every runner before its race up to date. */
export async function writeRunners(sql: Queryable, filters: RunnerFilters, scope: Scope): Promise<WrittenCounts> {
  return writeRows(sql, {
    table: 'ra_runner_statistics',
    key: ['race_id', 'horse_id'],
    columns: runnerColumns,
    packs: kinds.map((kind) => packOf(sql, kind)),
    packed: 'before they meet',
    fresh: runnerFigures(sql, filters, scope),
    replaced: scope.extent === 'all' ? sql`true` : replacedRunners(sql),
    areFew: scope.extent === 'changed',
    stamp: 'updated_at',
  });
}

export interface RunnerFilters {
  /** Fewest earlier runs for a row; 0 keeps every runner. */
  readonly minRuns: number;
  /** Year of the first day that is loaded. */
  readonly firstSeason: number;
}

/**
 * What was known of each runner before its race: a row for each declared, reserve or past runner, of races to come too.
 *
 * Of nearly every horse its days tell the order of its races, and a window is the rows before: the fastest there is. A few
 * are entered twice on a day, or have a race without result among their runs. Theirs are windows by off time, which take
 * five times as long.
 */
export function runnerFigures(sql: Queryable, { minRuns, firstSeason }: RunnerFilters, scope: Scope): Fragment {
  const exists = sql`exists (
    select from ra_runners as runner
    where runner.race_id = ${idOf(sql, 'rac_', sql`counted.race_id`)} and runner.horse_id = ${idOf(sql, 'hrs_', sql`counted.horse_id`)}
  )`;
  return sql`
    with history as ${scope.extent === 'all' ? sql`not materialized` : sql`materialized`} (
      select * from ops.run_facts
      where ${scope.extent === 'all' ? sql`true` : sql`horse_id in (select horse_id from ops.changed_runs)`}
    ),
    entangled as materialized (
      select horse_id from history
      group by horse_id
      having count(*) > count(distinct race_date)
        or min(race_date) filter (where not (${counted(sql, scope)})) < max(race_date) filter (where ${counted(sql, scope)})
    )
    select ${idOf(sql, 'rac_', sql`race_id`)} as race_id, ${idOf(sql, 'hrs_', sql`horse_id`)} as horse_id,
      (career & 32767)::int as career_runs, (career >> 15 & 32767)::int as career_wins, ${careerPlaces(sql)}::int as career_places,
      pence * 0.01 as career_prize, euro_cents * 0.01 as career_prize_eur,
      ${percent(sql, sql`career >> 15 & 32767`, sql`career & 32767`)} as career_win_percent,
      ${percent(sql, careerPlaces(sql), sql`career & 32767`)} as career_place_percent,
      ${names(sql, kinds)}, ${dayOf(sql, sql`last_raced`)} as last_raced, ${dayOf(sql, sql`last_won`)} as last_won,
      min_winning_distance_yards, max_winning_distance_yards,
      career & 32767 >= ${reliableRuns}::int as reliable,
      coalesce(date_part('year', ${dayOf(sql, sql`day_number`)}) - age >= ${firstSeason}::int - 2, false) as history_complete
    from (
      ${inOrderOfDays(sql, scope)}
      union all
      ${inOrderOfOffTimes(sql, scope)}
    ) as counted
    where career & 32767 >= ${minRuns}::int and ${scope.afterConflict === true ? exists : sql`true`}`;
}

/**
 * Horses of which each day has one race, and all races that count come before those that do not. The last ten runs are the
 * career without what it was ten runs ago: that many rows back, and as many more as do not count in between.
 */
function inOrderOfDays(sql: Queryable, scope: Scope): Fragment {
  const before = (columns: Fragment) => sql`
    (partition by ${columns} order by day_number rows between unbounded preceding and 1 preceding)`;
  return sql`
    select ${names(sql, [...factColumns, ...careerColumns, ...comparedColumns])}
    from (
      select *, ${lastTwelveMonths(sql)},
        career - lag(career, 10 + (rows_before - (career & 32767))::int, 0::bigint) over lately as last_10
      from (
        select *, ${careerRecords(sql)}, count(*) over earlier as rows_before
        from (
          -- Sorted four times: the rows are narrow until the career is known.
          select *, ${comparedRecords(sql)}
          from (${facts(sql, scope, sql`horse_id not in (table entangled)`)}) as fact
          window here as ${before(sql`horse_id, is_jumps, course_id`)},
            here_as_far as ${before(sql`horse_id, is_jumps, half_furlongs, course_id`)},
            as_far as ${before(sql`horse_id, is_jumps, half_furlongs`)},
            together as ${before(sql`horse_id, jockey_id`)}
        ) as compared
        window earlier as ${before(sql`horse_id`)}
      ) as counted
      window lately as ${lately(sql)}
    ) as career`;
}

/**
 * The others. Each window ends before the off: `groups ... 1 preceding` leaves out the race itself and any other off at that
 * instant. Where a day has a race without off time, nobody can say which came first, and none of that day came before.
 */
function inOrderOfOffTimes(sql: Queryable, scope: Scope): Fragment {
  const before = (columns: Fragment) => sql`
    (partition by ${columns} order by day_number, known_off groups between unbounded preceding and 1 preceding)`;
  return sql`
    select ${names(sql, [...factColumns, ...careerColumns])}, ${comparedRecords(sql)}
    from (
      select *,
        -- Runs are numbered by how many came before: the last ten are those from ten below the number of this race.
        ops.running_total(mark) over (partition by horse_id order by career & 32767 range between 10 preceding and 1 preceding) as last_10
      from (
        select *, ${careerRecords(sql)}, ${lastTwelveMonths(sql)}
        from (
          select *, case when bool_and(off_time is not null) over (partition by horse_id, day_number) then off_time end as known_off
          from (${facts(sql, scope, sql`horse_id in (table entangled)`)}) as fact
        ) as placed
        window earlier as ${before(sql`horse_id`)},
          lately as ${lately(sql)}
      ) as career
    ) as numbered
    window here as ${before(sql`horse_id, is_jumps, course_id`)},
      here_as_far as ${before(sql`horse_id, is_jumps, half_furlongs, course_id`)},
      as_far as ${before(sql`horse_id, is_jumps, half_furlongs`)},
      together as ${before(sql`horse_id, jockey_id`)}`;
}

const factColumns = ['horse_id', 'day_number', 'race_id', 'age'] as const;

const careerColumns = [
  'career',
  'pence',
  'euro_cents',
  'last_raced',
  'last_won',
  'min_winning_distance_yards',
  'max_winning_distance_yards',
  'firm',
  'good',
  'soft',
  'heavy',
  'aw',
  'jumps',
  'last_12m',
  'last_10',
] as const;

const comparedColumns = ['course', 'course_distance', 'distance', 'jockey'] as const;

/**
 * Facts with what they add to the records of later races. A mark is four counters in one number, of runs, wins, seconds and
 * thirds: a quarter of the sums, and narrower rows to sort. No horse runs 32,768 times.
 *
 * What rows are sorted by stands first, and nothing that can be missing before it: comparing two rows walks over less.
 */
function facts(sql: Queryable, scope: Scope, which: Fragment): Fragment {
  return sql`
    select horse_id, race_date - date '1970-01-01' as day_number, course_id, race_id, is_jumps, half_furlongs, jockey_id,
      case when counts then
        case position when 1 then 32769 when 2 then 1073741825 when 3 then 35184372088833 else 1 end
      end as mark,
      off_time, going, yards, age, case when counts then position end as position,
      case when counts then prize_gbp end as prize_gbp, case when counts then prize_eur end as prize_eur
    from (select *, ${counted(sql, scope)} as counts from history) as fact
    where ${which}`;
}

/** The day of a day number. */
const dayOf = (sql: Queryable, number: Fragment): Fragment => sql`date '1970-01-01' + ${number}`;

/** Wins, seconds and thirds of the career. */
const careerPlaces = (sql: Queryable): Fragment =>
  sql`((career >> 15 & 32767) + (career >> 30 & 32767) + (career >> 45 & 32767))`;

/** Records over the whole career so far. */
const careerRecords = (sql: Queryable): Fragment => sql`
  ops.running_total(mark) over earlier as career,
  ops.running_total(prize_gbp) over earlier as pence,
  ops.running_total(prize_eur) over earlier as euro_cents,
  max(day_number) filter (where mark is not null) over earlier as last_raced,
  max(day_number) filter (where position = 1) over earlier as last_won,
  min(yards) filter (where position = 1) over earlier as min_winning_distance_yards,
  max(yards) filter (where position = 1) over earlier as max_winning_distance_yards,
  ${join(
    sql,
    (['firm', 'good', 'soft', 'heavy', 'aw'] as const).map(
      (going, index) =>
        sql`ops.running_total(mark) filter (where going = ${index + 1}::int) over earlier as ${sql(going)}`,
    ),
  )},
  ops.running_total(mark) filter (where is_jumps) over earlier as jumps`;

const lastTwelveMonths = (sql: Queryable): Fragment => sql`ops.running_total(mark) over lately as last_12m`;

const lately = (sql: Queryable): Fragment => sql`
  (partition by horse_id order by day_number range between 365 preceding and 1 preceding)`;

/** Records over earlier races that have something in common with this one. */
const comparedRecords = (sql: Queryable): Fragment => sql`
  ops.running_total(mark) over here as course,
  ops.running_total(mark) filter (where half_furlongs is not null) over here_as_far as course_distance,
  ops.running_total(mark) filter (where half_furlongs is not null) over as_far as distance,
  ops.running_total(mark) filter (where jockey_id is not null) over together as jockey`;

/** All races of horses of which a run has changed, and races that they were in and are no more. */
const replacedRunners = (sql: Queryable): Fragment => sql`
  (old.race_id, old.horse_id) in (
    select ${idOf(sql, 'rac_', sql`race_id`)}, ${idOf(sql, 'hrs_', sql`horse_id`)}
    from (
      select race_id, horse_id from ops.run_facts where horse_id in (select horse_id from ops.changed_runs)
      union
      select race_id, horse_id from ops.changed_runs
    ) as race
  )`;

/** The counters of a kind, which the table has in columns of their own: the record of each, from the lowest bits upwards. */
function packOf(sql: Queryable, kind: Kind): Pack {
  const columns = ends.map((end) => `${kind}_${end}`);
  return {
    name: kind,
    columns,
    packed: join(
      sql,
      columns.map((column, index) => sql`${2 ** (15 * index)}::bigint * ${sql(column)}`),
      sql` + `,
    ),
    unpacked: columns.map((_, index) => sql`(${sql(kind)} >> ${15 * index}::int & 32767)::int`),
  };
}
