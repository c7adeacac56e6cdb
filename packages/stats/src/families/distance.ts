import { distanceName } from '../sql/distance-name.js';
import { idOf } from '../sql/ids.js';
import { join, names } from '../sql/join.js';
import { withSortedGroups } from '../sql/sorted-groups.js';
import { sumOfCounts, type WrittenCounts } from '../sql/written-counts.js';
import { jsonAsText, writeRows } from '../sql/write-rows.js';
import { groupings, isKept } from '../sums/groupings.js';
import { keptSums } from '../sums/kept-sums.js';
import { newestWin } from '../sums/sum-columns.js';
import {
  addedUp,
  countersByGoing,
  countersOfRuns,
  goingColumns,
  sumColumns,
  sumsByGoing,
  sumsOfRuns,
  sumsOfSums,
  talliesByGoing,
} from '../sums/sums-of-runs.js';
import type { Fragment, Queryable } from '../queryable.js';
import { entities, type EntityType } from './entities.js';
import { dayColumns, daysOfDays, daysOfRuns, type Filters, runFigureColumns, runFigures } from './run-figures.js';
import { goings } from './goings.js';
import { counted, ofChanged, type Scope } from './scope.js';

/** Brings the figures of horses, people and ancestors by nominal distance and code up to date. */
export async function writeDistances(
  sql: Queryable,
  filtersOf: (entity: EntityType) => Filters,
  scope: Scope,
): Promise<WrittenCounts> {
  const counts: WrittenCounts[] = [];
  for (const entity of Object.keys(entities) as EntityType[]) {
    const write = () =>
      writeRows(sql, {
        table: 'ra_performance_by_distance',
        key: ['entity_type', 'entity_id', 'code', 'distance_yards'],
        columns: [
          'distance_display',
          ...runFigureColumns,
          'best_time_seconds',
          'avg_time_seconds',
          'last_time_seconds',
        ],
        packs: [jsonAsText(sql, 'query_filters')],
        stored: ['going_breakdown'],
        fresh: distanceFigures(sql, entity, filtersOf(entity), scope),
        replaced: replacedDistances(sql, entity, scope),
        constant: ['entity_type'],
        areFew: scope.extent === 'changed',
        stamp: 'calculated_at',
      });
    counts.push(await (entity === 'horse' ? withSortedGroups(sql, write) : write()));
  }
  return sumOfCounts(counts);
}

/**
 * Figures of one type by nominal distance: a row for each entity, code and distance with runs enough. A race of unknown
 * code counts in the rows of code `all` alone.
 *
 * Nearly every horse runs a distance under one code: what is true of that code is true of all, and is calculated once.
 */
export function distanceFigures(sql: Queryable, entity: EntityType, filters: Filters, scope: Scope): Fragment {
  const { prefix } = entities[entity];
  const areAlike = entity === 'horse' || entity === 'dam' || entity === 'owner';
  return sql`
    with of_code as materialized (
      select *, case when is_jumps then 'jumps' when not is_jumps then 'flat' end as code
      from (
        select *, count(*) over (partition by id, half_furlongs) as codes
        from (${sumsByCode(sql, entity, scope)}) as sums
      ) as counted
      where runs >= ${filters.minRuns}::int or codes > 1
    ),
    enough as (
      select id, half_furlongs, ${names(sql, [...sumColumns, ...dayColumns, ...goingColumns])}, fastest, newest,
        case when codes = 1 then array['all', code] else array[code] end as codes
      from of_code
      where runs >= ${filters.minRuns}::int
      union all
      select id, half_furlongs, ${sumsOfSums(sql)}, ${daysOfDays(sql)}, ${addedUp(sql, goingColumns)}, null, null,
        array['all']
      from of_code
      where codes > 1
      group by id, half_furlongs
      having ops.running_total(runs) >= ${filters.minRuns}::int
    ),
    ${areAlike ? breakdowns(sql) : sql``}
    figure as (
      select ${idOf(sql, prefix, sql`id`)} as entity_id, half_furlongs * 110 as distance_yards,
        ${distanceName(sql, sql`half_furlongs`)} as distance_display, ${runFigures(sql, filters)},
        ${areAlike ? sql`breakdown.going_breakdown` : goingBreakdown(sql)} as going_breakdown, fastest, time_won, timed, newest, codes
      from (select *, ${countersOfRuns(sql)}, ${countersByGoing(sql)} from enough) as counted
      ${areAlike ? sql`join breakdown using (${names(sql, talliesByGoing)})` : sql``}
      -- Figures that stand in two rows are calculated before there are two.
      offset 0
    )
    select ${entity}::text as entity_type, entity_id, code, distance_yards, distance_display, ${names(sql, runFigureColumns)},
      query_filters, going_breakdown,
      case when code <> 'all' then trim_scale(fastest * 1e-6) end as best_time_seconds,
      case when code <> 'all' and timed > 0 then round(time_won / (1e6 * timed), 2) end as avg_time_seconds,
      case when code <> 'all' then trim_scale(newest[5] * 1e-6) end as last_time_seconds
    from (select *, unnest(codes) as code from figure) as distance
    where code is not null`;
}

function sumsByCode(sql: Queryable, entity: EntityType, scope: Scope): Fragment {
  const { column } = entities[entity];
  if (scope.extent === 'changed' && isKept(entity)) {
    const columns = [...sumColumns, ...dayColumns, ...goingColumns, 'fastest', 'newest'];
    const kept = keptSums(sql, groupings[`${entity}_distance`], columns, 2);
    return sql`select ${sql(column)} as id, kept.* from (${kept}) as kept`;
  }
  return sql`
    select ${sql(column)} as id, half_furlongs, is_jumps, ${sumsOfRuns(sql)}, ${daysOfRuns(sql)}, ${sumsByGoing(sql)},
      min(winning_time) as fastest,
      max(${newestWin(sql)}) as newest
    from ops.run_facts
    where ${counted(sql, scope)} and half_furlongs is not null and ${sql(column)} is not null
      and ${ofChanged(sql, scope, [column, 'half_furlongs'])}
    group by ${sql(column)}, half_furlongs, is_jumps`;
}

/** Thousands of horses, dams and owners have the same runs and wins by going at a distance: JSON is made once of each. */
const breakdowns = (sql: Queryable): Fragment => sql`
  breakdown as materialized (
    select ${names(sql, talliesByGoing)}, ${goingBreakdown(sql)} as going_breakdown
    from (
      select *, ${countersByGoing(sql)}
      from (select distinct ${names(sql, talliesByGoing)} from enough) as distinct_tallies
    ) as counted
  ),`;

/** {"good": {"runs": 4, "wins": 1}}: only groups with a run. */
const goingBreakdown = (sql: Queryable): Fragment => sql`
  ('{' || concat_ws(', ', ${join(
    sql,
    goings.map((going) => {
      const [runs, wins] = [sql(`${going}_runs`), sql(`${going}_wins`)];
      return sql`case when ${runs} > 0 then ${`"${going}": {"runs": `}::text || ${runs} || ', "wins": ' || ${wins} || '}' end`;
    }),
  )}) || '}')::jsonb`;

function replacedDistances(sql: Queryable, entity: EntityType, { extent }: Scope): Fragment {
  const { column, prefix } = entities[entity];
  const ofType = sql`old.entity_type = ${entity}`;
  if (extent === 'all') return ofType;
  return sql`${ofType} and (old.entity_id, old.distance_yards) in (
    select ${idOf(sql, prefix, sql`${sql(column)}`)}, half_furlongs * 110 from ops.changed_runs
  )`;
}
