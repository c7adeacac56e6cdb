import { columnsOf, join, names } from '../sql/join.js';
import type { Fragment, Queryable } from '../queryable.js';
import type { Grouping } from './groupings.js';
import { groupsOf, hasKey, keyColumns, sameGroup } from './groups-of-runs.js';
import { addedOf, columnsOfShape, differenceOf, endsOf } from './sum-columns.js';
import { allGroupings, mendGrouping } from './sum-anew.js';

/**
 * Adds runs to the sums that did not count before, and takes away those that do not count any more. The facts are already
 * as the sums shall be.
 *
 * @param runs a query of columns of the facts and `change`: 1 for a run that is to be added, -1 for one to be taken away
 * @param asOf last day that counts in the sums
 */
export async function foldRuns(sql: Queryable, runs: Fragment, asOf: string): Promise<void> {
  const ofAll = allGroupings.filter(({ shape }) => shape !== 'by_distance');
  const byDistance = allGroupings.filter(({ shape }) => shape === 'by_distance');
  for (const alike of [ofAll, byDistance]) {
    const broken = await foldInto(sql, alike, runs);
    for (const grouping of alike.filter(({ number }) => broken.includes(number)))
      await mendGrouping(sql, grouping, asOf);
  }
  for (const ancestor of ofAll.filter(({ shape }) => shape === 'of_ancestor'))
    await foldHorses(sql, ancestor, runs, asOf);
}

/**
 * What adds up is added up. The first and the last of a group follow too, unless a run that was the first is taken away and
 * none that is added takes its place: then the group is marked by a last day of null.
 *
 * @returns numbers of the groupings of which a group is marked
 */
async function foldInto(sql: Queryable, alike: readonly Grouping[], runs: Fragment): Promise<number[]> {
  const shape = alike[0]?.shape ?? 'plain';
  const [added, ends, columns] = [addedOf(shape), endsOf(shape), columnsOfShape(shape)];
  const marked = columns.map((column) =>
    column === 'last_day' ? sql`case when not is_broken then last_day end` : sql`${sql(column)}`,
  );
  const rows = await sql<{ grouping: number }[]>`
    with run as (${runs}),
    difference as (
      select ${columnsOf(sql, 'by', keyColumns)},
        ${join(sql, [
          ...added.map((column) => differenceOf(sql, column)),
          ...ends.flatMap(({ column, end, value }) => [
            sql`${sql(end)}(${value(sql)}) filter (where change > 0) as ${sql(`${column}_added`)}`,
            sql`${sql(end)}(${value(sql)}) filter (where change < 0) as ${sql(`${column}_taken`)}`,
          ]),
        ])}
      from run ${groupsOf(sql, alike)}
      where ${hasKey(sql)}
      group by ${columnsOf(sql, 'by', keyColumns)}
    ),
    met as materialized (
      select ${columnsOf(sql, 'difference', keyColumns)},
        ${join(sql, [
          ...added.map(
            ({ column }) => sql`coalesce(kept.${sql(column)}, 0) + difference.${sql(column)} as ${sql(column)}`,
          ),
          ...ends.map(({ column, end }) => {
            const further = end === 'min' ? sql`least` : sql`greatest`;
            return sql`${further}(kept.${sql(column)}, ${sql(`${column}_added`)}) as ${sql(column)}`;
          }),
        ])},
        ${join(
          sql,
          ends.map(({ column, end }) => isLost(sql, column, end)),
          sql` or `,
        )} as is_broken
      from difference
      left join ops.run_sums as kept on ${sameGroup(sql, 'kept', 'difference')}
    ),
    gone as (
      delete from ops.run_sums as kept using met where ${sameGroup(sql, 'kept', 'met')} and met.runs = 0
    ),
    written as (
      insert into ops.run_sums (${names(sql, [...keyColumns, ...columns])})
      select ${names(sql, keyColumns)}, ${join(sql, marked)} from met where runs <> 0
      on conflict (${names(sql, keyColumns)}) do update
      set ${join(
        sql,
        columns.map((column) => sql`${sql(column)} = excluded.${sql(column)}`),
      )}
    )
    select distinct grouping::int as grouping from met where is_broken and runs <> 0`;
  return rows.map(({ grouping }) => grouping);
}

/** Whether the first or last value of a group is taken away, and none as far comes in its place. */
function isLost(sql: Queryable, column: string, end: 'min' | 'max'): Fragment {
  const [kept, added, taken] = [
    sql`kept.${sql(column)}`,
    sql`${sql(`${column}_added`)}`,
    sql`${sql(`${column}_taken`)}`,
  ];
  const reaches = end === 'min' ? sql`<=` : sql`>=`;
  return sql`coalesce(${taken} ${reaches} ${kept} and not coalesce(${added} ${reaches} ${taken}, false), false)`;
}

/**
 * A horse counts once, however often it ran: whether it did without the runs that have changed, its few facts tell, which an
 * index finds.
 */
async function foldHorses(sql: Queryable, ancestor: Grouping, runs: Fragment, asOf: string): Promise<void> {
  await sql`
    with run as (${runs}),
    progeny as (
      select by.first_key, horse_id, ops.running_total(change) as runs,
        ops.running_total(change) filter (where position = 1) as wins
      from run ${groupsOf(sql, [ancestor])}
      where ${hasKey(sql)}
      group by by.first_key, horse_id
    ),
    difference as (
      select progeny.first_key,
        ops.running_total((now.runs > 0)::int - (now.runs - progeny.runs > 0)::int) as horses,
        ops.running_total((now.wins > 0)::int - (now.wins - progeny.wins > 0)::int) as winners
      from progeny
      cross join lateral (
        select count(*) as runs, count(*) filter (where position = 1) as wins
        from ops.run_facts as fact ${groupsOf(sql, [ancestor])}
        where fact.horse_id = progeny.horse_id and by.first_key = progeny.first_key and is_run and race_date <= ${asOf}::date
      ) as now
      group by progeny.first_key
    )
    update ops.run_sums as kept
    set horses = coalesce(kept.horses, 0) + difference.horses, winners = coalesce(kept.winners, 0) + difference.winners
    from difference
    where kept.grouping = ${ancestor.number}::int and kept.first_key = difference.first_key`;
}
