import { idOf, numberOf } from '../sql/ids.js';
import { join } from '../sql/join.js';
import { actualOverExpected, expectedWins, percent, profitInUnits } from '../sql/measures.js';
import { updateMaster } from '../sql/update-master.js';
import type { WrittenCounts } from '../sql/written-counts.js';
import { groupings, isKept } from '../sums/groupings.js';
import { keptSums } from '../sums/kept-sums.js';
import { countersOfRuns, sumColumns, sumsOfRuns } from '../sums/sums-of-runs.js';
import type { Fragment, Queryable } from '../queryable.js';
import { entities, type Person } from './entities.js';
import { changedEntities, counted, ofChanged, type Scope } from './scope.js';

const careerColumns = [
  'total_wins',
  'total_places',
  'total_seconds',
  'total_thirds',
  'win_rate',
  'place_rate',
  'priced_runs',
  'expected_wins',
  'ae_index',
  'ae_fair',
  'profit_loss_1u',
  'last_win_date',
] as const;

/** What each master table calls a run, and what it tells beside the rest. */
const words: Readonly<Record<Person, { total: string; last: string; recent: string; more: readonly string[] }>> = {
  jockey: { total: 'total_rides', last: 'last_ride_date', recent: 'rides', more: [] },
  trainer: { total: 'total_runners', last: 'last_runner_date', recent: 'runs', more: [] },
  owner: { total: 'total_runners', last: 'last_runner_date', recent: 'runs', more: ['total_horses'] },
};

/**
 * Brings the figures of jockeys, trainers or owners up to date: careers where a run of theirs has changed, the windows of
 * the last 14 and 30 days for everyone, since they move from day to day without any run.
 */
export async function writePeople(sql: Queryable, person: Person, scope: Scope): Promise<WrittenCounts> {
  const { table } = entities[person];
  const { total, last, more } = words[person];
  const careers = [total, last, ...careerColumns, ...more];
  const recent = windowColumns(person);
  return updateMaster(sql, {
    table,
    columns: [...careers, ...recent],
    fresh: sql`
      select recently.*, ${join(
        sql,
        careers.map(
          (column) => sql`
            case when career.id is null then master.${sql(column)} else career.${sql(column)} end as ${sql(column)}`,
        ),
      )}
      from (${windowFigures(sql, person, scope)}) as recently
      join ${sql(table)} as master on master.id = recently.id
      left join (${careerFigures(sql, person, scope)}) as career on career.id = recently.id`,
    stamp: 'stats_updated_at',
  });
}

/** Career figures: a row for each person in the master table whose runs have changed, zeros for those who have none. */
export function careerFigures(sql: Queryable, person: Person, scope: Scope): Fragment {
  const { prefix, table } = entities[person];
  const { total, last } = words[person];
  // Of owners alone it is told how many horses they had: counting distinct ones costs a second grouping.
  const horses =
    person === 'owner'
      ? sql`left join (
          select owner_id, count(*) as horses
          from (select distinct owner_id, horse_id from ops.run_facts where ${runsOf(sql, person, scope)}) as horse
          group by owner_id
        ) as stable on stable.owner_id = career.person`
      : sql``;
  return sql`
    select master.id, coalesce(runs, 0)::int as ${sql(total)}, coalesce(wins, 0)::int as total_wins,
      coalesce(wins + seconds + thirds, 0)::int as total_places, coalesce(seconds, 0)::int as total_seconds,
      coalesce(thirds, 0)::int as total_thirds, ${percent(sql, sql`wins`, sql`runs`)} as win_rate,
      ${percent(sql, sql`wins + seconds + thirds`, sql`runs`)} as place_rate,
      coalesce(priced_runs, 0)::int as priced_runs, coalesce(${expectedWins(sql, sql`chances`)}, 0) as expected_wins,
      ${actualOverExpected(sql, sql`priced_wins`, sql`chances`)} as ae_index,
      ${actualOverExpected(sql, sql`fair_wins`, sql`fair_chances`)} as ae_fair,
      coalesce(${profitInUnits(sql, sql`profits`)}, 0) as profit_loss_1u,
      last_run as ${sql(last)}, last_win as last_win_date
      ${person === 'owner' ? sql`, coalesce(horses, 0)::int as total_horses` : sql``}
    from (
      select id, ${numberOf(sql, prefix, sql`id`)} as number from ${sql(table)} where ${scope.extent === 'all' ? sql`true` : sql`id in (${changedEntities(sql, person, 'stats_updated_at')})`}
    ) as master
    left join (select *, ${countersOfRuns(sql)} from (${sumsOfCareers(sql, person, scope)}) as summed) as career on career.person = master.number
    ${horses}`;
}

function sumsOfCareers(sql: Queryable, person: Person, scope: Scope): Fragment {
  const { column } = entities[person];
  if (scope.extent === 'changed' && isKept(person)) {
    const kept = keptSums(sql, groupings[person], [...sumColumns, 'last_day', 'last_win'], 1);
    return sql`select ${sql(column)} as person, kept.*, last_day as last_run from (${kept}) as kept`;
  }
  return sql`
    select ${sql(column)} as person, ${sumsOfRuns(sql)},
      max(race_date) as last_run, max(race_date) filter (where position = 1) as last_win
    from ops.run_facts where ${runsOf(sql, person, scope)}
    group by 1`;
}

const runsOf = (sql: Queryable, person: Person, scope: Scope): Fragment => {
  const { column } = entities[person];
  return sql`${counted(sql, scope)} and ${sql(column)} is not null and ${ofChanged(sql, scope, [column])}`;
};

/**
 * Figures of the last 14 and 30 days, the day of the figures included: a row for each person, and in a refresh of changes for
 * each who had a run in a window, now or when it was last calculated.
 */
export function windowFigures(sql: Queryable, person: Person, scope: Scope): Fragment {
  const { column, prefix, table } = entities[person];
  const { recent } = words[person];
  const wanted =
    scope.extent === 'all'
      ? sql`true`
      : sql`id in (
          ${changedEntities(sql, person, 'stats_updated_at')}
          union all
          select id from ${sql(table)} where ${sql(`recent_30d_${recent}`)} > 0
          union all
          select ${idOf(sql, prefix, sql`person`)} from recently
        )`;
  const name = (days: number, figure: string) => sql(`recent_${days}d_${figure}`);
  return sql`
    with recently as materialized (
      select ${sql(column)} as person, count(*) as runs_30, count(*) filter (where position = 1) as wins_30,
        count(*) filter (where race_date > ${scope.asOf}::date - 14) as runs_14,
        count(*) filter (where race_date > ${scope.asOf}::date - 14 and position = 1) as wins_14
      from ops.run_facts
      where ${counted(sql, scope)} and race_date > ${scope.asOf}::date - 30 and ${sql(column)} is not null
      group by 1
    )
    select master.id,
      coalesce(runs_30, 0)::int as ${name(30, recent)}, coalesce(wins_30, 0)::int as recent_30d_wins,
      ${percent(sql, sql`wins_30`, sql`runs_30`)} as recent_30d_win_rate,
      coalesce(runs_14, 0)::int as ${name(14, recent)}, coalesce(wins_14, 0)::int as recent_14d_wins,
      ${percent(sql, sql`wins_14`, sql`runs_14`)} as recent_14d_win_rate
      ${person === 'owner' ? sql`, coalesce(runs_30, 0) > 0 as active_last_30d` : sql``}
    from (select id, ${numberOf(sql, prefix, sql`id`)} as number from ${sql(table)} where ${wanted}) as master
    left join recently on recently.person = master.number`;
}

function windowColumns(person: Person): string[] {
  const { recent } = words[person];
  const columns = [30, 14].flatMap((days) => [recent, 'wins', 'win_rate'].map((figure) => `recent_${days}d_${figure}`));
  return person === 'owner' ? [...columns, 'active_last_30d'] : columns;
}
