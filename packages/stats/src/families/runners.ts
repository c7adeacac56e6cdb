import { join } from '../sql/join.js';
import { percent } from '../sql/measures.js';
import { writeRows } from '../sql/write-rows.js';
import type { WrittenCounts } from '../sql/written-counts.js';
import type { Fragment, Queryable } from '../queryable.js';
import type { Scope } from './scope.js';

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

const ends = ['runs', 'wins', '2nds', '3rds'] as const;

const runnerColumns = [
  'career_runs',
  'career_wins',
  'career_places',
  'career_prize',
  'career_prize_eur',
  'career_win_percent',
  'career_place_percent',
  ...kinds.flatMap((kind) => ends.map((end) => `${kind}_${end}`)),
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
    fresh: runnerFigures(sql, filters, scope),
    replaced:
      scope.extent === 'all' ? sql`true` : sql`old.horse_id in (select 'hrs_' || horse_id from ops.changed_runs)`,
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
 * Each window ends before the off: `groups ... 1 preceding` leaves out the race itself and any other off at that instant.
 * A race without off time stands at the beginning of its day as a race to know about, and at the end as one that is known:
 * nobody can say which came first.
 */
export function runnerFigures(sql: Queryable, { minRuns, firstSeason }: RunnerFilters, scope: Scope): Fragment {
  const wanted = scope.extent === 'all' ? sql`true` : sql`horse_id in (select horse_id from ops.changed_runs)`;
  return sql`
    with placed as (
      select *, race_date - date '1970-01-01' as day_number,
        case when bool_and(off_at is not null) over (partition by horse_id, race_date) then off_at end as known_off,
        case when counts then case when position = 1 then 32769 else 1 end end as run_or_win,
        case when counts then case position when 2 then 1 when 3 then 32768 else 0 end end as second_or_third
      from (
        select race_id, horse_id, jockey_id, course_id, half_furlongs, is_jumps, going, race_date, off_at, yards, age,
          case when is_run and race_date <= ${scope.asOf}::date then position end as position,
          prize_gbp, prize_eur, is_run and race_date <= ${scope.asOf}::date as counts
        from ops.run_facts
        where ${wanted}
      ) as fact
    ),
    career as (
      select *,
        count(*) filter (where counts) over earlier as career_runs,
        count(*) filter (where position = 1) over earlier as career_wins,
        count(*) filter (where position <= 3) over earlier as career_places,
        sum(prize_gbp) filter (where counts) over earlier as pence,
        sum(prize_eur) filter (where counts) over earlier as euro_cents,
        max(race_date) filter (where counts) over earlier as last_raced,
        max(race_date) filter (where position = 1) over earlier as last_won,
        min(yards) filter (where position = 1) over earlier as min_winning_distance_yards,
        max(yards) filter (where position = 1) over earlier as max_winning_distance_yards,
        ${join(sql, [
          ...(['firm', 'good', 'soft', 'heavy', 'aw'] as const).map((going, index) =>
            record(sql, going, sql`earlier`, sql`going = ${index + 1}::int`),
          ),
          record(sql, 'jumps', sql`earlier`, sql`is_jumps`),
          record(sql, 'last_12m', sql`lately`, sql`true`),
        ])}
      from placed
      window
        earlier as (partition by horse_id order by race_date, known_off groups between unbounded preceding and 1 preceding),
        lately as (partition by horse_id order by day_number range between 365 preceding and 1 preceding)
    ),
    compared as (
      select *,
        ${join(sql, [
          record(sql, 'course', sql`here`, sql`true`),
          record(sql, 'course_distance', sql`here_and_as_far`, sql`half_furlongs is not null`),
          record(sql, 'distance', sql`as_far`, sql`half_furlongs is not null`),
          record(sql, 'jockey', sql`together`, sql`jockey_id is not null`),
          // Runs are numbered by how many came before: the last ten are those from ten below the number of this race.
          record(sql, 'last_10', sql`ten`, sql`true`),
        ])}
      from career
      window
        here as (partition by horse_id, course_id, is_jumps order by race_date, known_off groups between unbounded preceding and 1 preceding),
        here_and_as_far as (partition by horse_id, course_id, is_jumps, half_furlongs order by race_date, known_off groups between unbounded preceding and 1 preceding),
        as_far as (partition by horse_id, is_jumps, half_furlongs order by race_date, known_off groups between unbounded preceding and 1 preceding),
        together as (partition by horse_id, jockey_id order by race_date, known_off groups between unbounded preceding and 1 preceding),
        ten as (partition by horse_id order by career_runs range between 10 preceding and 1 preceding)
    )
    select 'rac_' || race_id as race_id, 'hrs_' || horse_id as horse_id,
      career_runs::int as career_runs, career_wins::int as career_wins, career_places::int as career_places,
      round(coalesce(pence, 0) / 100.0, 2) as career_prize, round(coalesce(euro_cents, 0) / 100.0, 2) as career_prize_eur,
      ${percent(sql, sql`career_wins`, sql`career_runs`)} as career_win_percent,
      ${percent(sql, sql`career_places`, sql`career_runs`)} as career_place_percent,
      ${join(
        sql,
        kinds.map((kind) => unpacked(sql, kind)),
      )},
      last_raced, last_won, min_winning_distance_yards, max_winning_distance_yards,
      career_runs >= ${reliableRuns}::int as reliable,
      coalesce(extract(year from race_date) - age >= ${firstSeason}::int - 2, false) as history_complete
    from compared
    where career_runs >= ${minRuns}::int
      and ${scope.afterConflict === true ? sql`exists (select from ra_runners as runner where runner.race_id = 'rac_' || compared.race_id and runner.horse_id = 'hrs_' || compared.horse_id)` : sql`true`}`;
}

/**
 * Runs with wins and seconds with thirds of one kind within a window, two counters to a number: half as many sums, and rows
 * half as wide to sort. No horse runs 32,768 times.
 */
function record(sql: Queryable, kind: Kind, over: Fragment, where: Fragment): Fragment {
  return sql`
    sum(run_or_win) filter (where ${where}) over ${over} as ${sql(`${kind}_runs_wins`)},
    sum(second_or_third) filter (where ${where}) over ${over} as ${sql(`${kind}_2nds_3rds`)}`;
}

/** The four counters of a kind. */
function unpacked(sql: Queryable, kind: Kind): Fragment {
  const [won, placed] = [sql(`${kind}_runs_wins`), sql(`${kind}_2nds_3rds`)];
  return sql`
    coalesce(${won} & 32767, 0)::int as ${sql(`${kind}_runs`)}, coalesce(${won} >> 15, 0)::int as ${sql(`${kind}_wins`)},
    coalesce(${placed} & 32767, 0)::int as ${sql(`${kind}_2nds`)}, coalesce(${placed} >> 15, 0)::int as ${sql(`${kind}_3rds`)}`;
}
