import { columnsOf, join, names } from '../sql/join.js';
import type { Fragment, Queryable } from '../queryable.js';
import { groupings, type Grouping } from './groupings.js';
import { groupsOf, hasKey, keyColumns, sameGroup } from './groups-of-runs.js';
import { columnsOfShape, endsOf } from './sum-columns.js';
import { countersByGoing, countersOfRuns, sumsByGoing, sumsOfRuns } from './sums-of-runs.js';

/** Sums all groups of a grouping from the facts. */
export async function sumGrouping(sql: Queryable, grouping: Grouping, asOf: string): Promise<void> {
  const columns = columnsOfShape(grouping.shape);
  await sql`
    insert into ops.run_sums (${names(sql, [...keyColumns, ...columns])})
    select ${names(sql, [...keyColumns, ...columns])} from (${sumsAnew(sql, grouping, asOf)}) as fresh
    -- In the order of their key, which makes its index in half the time.
    order by ${names(sql, keyColumns)}`;
  if (grouping.shape === 'of_ancestor') await countHorses(sql, grouping, asOf);
}

/**
 * Sums those groups of a grouping from the facts that have lost their first or their last run: what is then the first, only
 * the facts tell. Their last day is null until then.
 */
export async function mendGrouping(sql: Queryable, grouping: Grouping, asOf: string): Promise<void> {
  const columns = columnsOfShape(grouping.shape);
  const lacking = sql`
    (by.first_key, by.second_key, by.third_key) in (
      select first_key, second_key, third_key from ops.run_sums where grouping = ${grouping.number}::int and last_day is null
    )`;
  await sql`
    update ops.run_sums as kept
    set ${join(
      sql,
      columns.map((column) => sql`${sql(column)} = fresh.${sql(column)}`),
    )}
    from (${sumsAnew(sql, grouping, asOf, lacking)}) as fresh
    where ${sameGroup(sql, 'kept', 'fresh')}`;
}

/** What the facts sum up to: a row for each group. What is told of the horses of an ancestor is {@link horsesAnew}. */
export function sumsAnew(sql: Queryable, grouping: Grouping, asOf: string, wanted: Fragment = sql`true`): Fragment {
  const { shape } = grouping;
  const isByDistance = shape === 'by_distance';
  return sql`
    select *, ${countersOfRuns(sql)} ${isByDistance ? sql`, ${countersByGoing(sql)}` : sql``}
    from (
      select ${columnsOf(sql, 'by', keyColumns)}, ${sumsOfRuns(sql)}, ${isByDistance ? sql`${sumsByGoing(sql)},` : sql``}
        ${join(
          sql,
          endsOf(shape).map(({ column, end, value }) => sql`${sql(end)}(${value(sql)}) as ${sql(column)}`),
        )}
      from ops.run_facts ${groupsOf(sql, [grouping])}
      where is_run and race_date <= ${asOf}::date and ${hasKey(sql)} and ${wanted}
      group by ${columnsOf(sql, 'by', keyColumns)}
    ) as summed`;
}

async function countHorses(sql: Queryable, grouping: Grouping, asOf: string): Promise<void> {
  await sql`
    update ops.run_sums as kept
    set horses = counted.horses, winners = counted.winners
    from (${horsesAnew(sql, grouping, asOf)}) as counted
    where kept.grouping = ${grouping.number}::int and kept.first_key = counted.first_key`;
}

/** How many horses each ancestor has that ran, and that won. */
export const horsesAnew = (sql: Queryable, grouping: Grouping, asOf: string): Fragment => sql`
  select first_key, count(*) as horses, count(*) filter (where has_won) as winners
  from (
    select by.first_key, horse_id, coalesce(bool_or(position = 1), false) as has_won
    from ops.run_facts ${groupsOf(sql, [grouping])}
    where is_run and race_date <= ${asOf}::date and ${hasKey(sql)}
    group by by.first_key, horse_id
  ) as horse
  group by first_key`;

export const allGroupings: readonly Grouping[] = Object.values(groupings);
