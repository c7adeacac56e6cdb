import { distanceName } from '../sql/distance-name.js';
import { join, names } from '../sql/join.js';
import { sumsOfRuns, sumsOfSums } from '../sql/measures.js';
import { withSortedGroups } from '../sql/sorted-groups.js';
import { sumOfCounts, type WrittenCounts } from '../sql/written-counts.js';
import { writeRows } from '../sql/write-rows.js';
import type { Fragment, Queryable } from '../queryable.js';
import { entities, type EntityType, hasManyGroups } from './entities.js';
import { daysOfRuns, type Filters, runFigureColumns, runFigures } from './run-figures.js';
import { counted, ofChanged, type Scope } from './scope.js';

/** Going groups by their number in the facts. */
const goings = ['firm', 'good', 'soft', 'heavy', 'aw'] as const;

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
          'going_breakdown',
        ],
        fresh: distanceFigures(sql, entity, filtersOf(entity), scope),
        replaced: replacedDistances(sql, entity, scope),
        stamp: 'calculated_at',
      });
    counts.push(await (hasManyGroups(entity) ? withSortedGroups(sql, write) : write()));
  }
  return sumOfCounts(counts);
}

/**
 * Figures of one type by nominal distance: a row for each entity, code and distance with runs enough. A race of unknown
 * code counts in the rows of code `all` alone.
 */
export function distanceFigures(sql: Queryable, entity: EntityType, filters: Filters, scope: Scope): Fragment {
  const { column, prefix } = entities[entity];
  const runs = sql`
    ${counted(sql, scope)} and half_furlongs is not null and ${sql(column)} is not null
    and ${ofChanged(sql, scope, [column, 'half_furlongs'])}`;
  return sql`
    with part as materialized (
      select ${sql(column)} as id, half_furlongs, is_jumps, ${sumsOfRuns(sql)}, ${daysOfRuns(sql)},
        ${goingSums(sql)}, min(winning_seconds) as best, sum(winning_seconds) as seconds_won, count(winning_seconds) as timed
      from ops.run_facts
      where ${runs}
      group by 1, 2, 3
    ),
    whole as (
      select id, half_furlongs, null::boolean as is_jumps, 'all' as code, ${sumsOfSums(sql)},
        min(first_day) as first_day, max(last_day) as last_day, ${goingSumsOfSums(sql)},
        null::numeric as best, null::numeric as seconds_won, 0 as timed
      from part
      group by id, half_furlongs
      having sum(runs) >= ${filters.minRuns}::int
      union all
      select id, half_furlongs, is_jumps, case when is_jumps then 'jumps' else 'flat' end, ${sumColumns(sql)},
        first_day, last_day, ${goingColumns(sql)}, best, seconds_won, timed
      from part
      where is_jumps is not null and runs >= ${filters.minRuns}::int
    ),
    newest as (
      select distinct on (${sql(column)}, half_furlongs, is_jumps)
        ${sql(column)} as id, half_furlongs, is_jumps, winning_seconds as seconds_last
      from ops.run_facts
      where ${runs} and winning_seconds is not null and is_jumps is not null
      order by ${sql(column)}, half_furlongs, is_jumps, race_date desc, off_at desc nulls last, race_id desc, horse_id desc
    )
    select ${entity}::text as entity_type, ${prefix}::text || id as entity_id, code,
      half_furlongs * 110 as distance_yards, ${distanceName(sql, sql`half_furlongs`)} as distance_display,
      ${runFigures(sql, filters)},
      best as best_time_seconds, round(seconds_won / nullif(timed, 0), 2) as avg_time_seconds,
      newest.seconds_last as last_time_seconds, ${goingBreakdown(sql)} as going_breakdown
    from whole
    left join newest using (id, half_furlongs, is_jumps)`;
}

const sumColumns = (sql: Queryable): Fragment => sql`
  runs, wins, seconds, thirds, priced_runs, priced_wins, chances, fair_wins, fair_chances, profits`;

const goingSums = (sql: Queryable): Fragment =>
  join(
    sql,
    goings.map(
      (going, index) => sql`
        count(*) filter (where going = ${index + 1}::int) as ${sql(`${going}_runs`)},
        count(*) filter (where going = ${index + 1}::int and position = 1) as ${sql(`${going}_wins`)}`,
    ),
  );

const goingSumsOfSums = (sql: Queryable): Fragment =>
  join(
    sql,
    goings.flatMap((going) => [
      sql`sum(${sql(`${going}_runs`)})::bigint as ${sql(`${going}_runs`)}`,
      sql`sum(${sql(`${going}_wins`)})::bigint as ${sql(`${going}_wins`)}`,
    ]),
  );

const goingColumns = (sql: Queryable): Fragment =>
  names(
    sql,
    goings.flatMap((going) => [`${going}_runs`, `${going}_wins`]),
  );

/** {"good": {"runs": 4, "wins": 1}}: only groups with a run. */
const goingBreakdown = (sql: Queryable): Fragment => sql`
  jsonb_strip_nulls(jsonb_build_object(${join(
    sql,
    goings.map((going) => {
      const [runs, wins] = [sql(`${going}_runs`), sql(`${going}_wins`)];
      return sql`${going}::text, case when ${runs} > 0 then jsonb_build_object('runs', ${runs}, 'wins', ${wins}) end`;
    }),
  )}))`;

function replacedDistances(sql: Queryable, entity: EntityType, { extent }: Scope): Fragment {
  const { column, prefix } = entities[entity];
  const ofType = sql`old.entity_type = ${entity}`;
  if (extent === 'all') return ofType;
  return sql`${ofType} and (old.entity_id, old.distance_yards) in (
    select ${prefix}::text || ${sql(column)}, half_furlongs * 110 from ops.changed_runs
  )`;
}
