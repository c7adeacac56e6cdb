import { idOf } from '../sql/ids.js';
import { withSortedGroups } from '../sql/sorted-groups.js';
import { sumOfCounts, type WrittenCounts } from '../sql/written-counts.js';
import { jsonAsText, writeRows } from '../sql/write-rows.js';
import { groupings, isKept } from '../sums/groupings.js';
import { keptSums } from '../sums/kept-sums.js';
import { countersOfRuns, sumColumns, sumsOfRuns } from '../sums/sums-of-runs.js';
import type { Fragment, Queryable } from '../queryable.js';
import { entities, type EntityType } from './entities.js';
import { dayColumns, daysOfRuns, type Filters, runFigureColumns, runFigures } from './run-figures.js';
import { counted, ofChanged, ofEnoughRuns, type Scope } from './scope.js';

/** Brings the figures of horses, people and ancestors by course up to date. */
export async function writeVenues(
  sql: Queryable,
  filtersOf: (entity: EntityType) => Filters,
  scope: Scope,
): Promise<WrittenCounts> {
  const counts: WrittenCounts[] = [];
  for (const entity of Object.keys(entities) as EntityType[]) {
    const write = () =>
      writeRows(sql, {
        table: 'ra_performance_by_venue',
        key: ['entity_type', 'entity_id', 'venue_id'],
        columns: runFigureColumns,
        packs: [jsonAsText(sql, 'query_filters')],
        fresh: venueFigures(sql, entity, filtersOf(entity), scope),
        replaced: replacedVenues(sql, entity, scope),
        constant: ['entity_type'],
        areFew: scope.extent === 'changed',
        stamp: 'calculated_at',
      });
    counts.push(await (isSeldomAtACourse(entity) ? withSortedGroups(sql, write) : write()));
  }
  return sumOfCounts(counts);
}

/** Whether most of a type have run but a few times at most courses. */
const isSeldomAtACourse = (entity: EntityType): boolean => entity === 'horse' || entity === 'dam' || entity === 'owner';

/** Figures of one type by course: a row for each entity and course with runs enough. */
export function venueFigures(sql: Queryable, entity: EntityType, filters: Filters, scope: Scope): Fragment {
  const { prefix } = entities[entity];
  return sql`
    select ${entity}::text as entity_type, ${idOf(sql, prefix, sql`id`)} as entity_id, ${idOf(sql, 'crs_', sql`course_id`)} as venue_id,
      ${runFigures(sql, filters)}
    from (select *, ${countersOfRuns(sql)} from (${sumsByCourse(sql, entity, filters, scope)}) as summed) as venue
    where runs >= ${filters.minRuns}::int`;
}

function sumsByCourse(sql: Queryable, entity: EntityType, { minRuns }: Filters, scope: Scope): Fragment {
  const { column } = entities[entity];
  if (scope.extent === 'changed' && isKept(entity)) {
    const kept = keptSums(sql, groupings[`${entity}_course`], [...sumColumns, ...dayColumns], 2);
    return sql`select ${sql(column)} as id, kept.* from (${kept}) as kept`;
  }
  const groups = [column, 'course_id'] as const;
  return sql`
    select ${sql(column)} as id, course_id, ${sumsOfRuns(sql)}, ${daysOfRuns(sql)}
    from ops.run_facts
    where ${counted(sql, scope)} and ${sql(column)} is not null and ${ofChanged(sql, scope, groups)}
      and ${isSeldomAtACourse(entity) ? ofEnoughRuns(sql, scope, groups, minRuns) : sql`true`}
    group by 1, 2`;
}

function replacedVenues(sql: Queryable, entity: EntityType, { extent }: Scope): Fragment {
  const { column, prefix } = entities[entity];
  const ofType = sql`old.entity_type = ${entity}`;
  if (extent === 'all') return ofType;
  return sql`${ofType} and (old.entity_id, old.venue_id) in (
    select ${idOf(sql, prefix, sql`${sql(column)}`)}, ${idOf(sql, 'crs_', sql`course_id`)} from ops.changed_runs
  )`;
}
