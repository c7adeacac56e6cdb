import { join, names } from '../sql/join.js';
import type { Fragment, Queryable } from '../queryable.js';
import type { Grouping } from './groupings.js';
import { endsOf } from './sum-columns.js';
import { isTally, tallyOfCounters } from './tallies.js';

const keysInOrder = ['first_key', 'second_key', 'third_key'] as const;

/**
 * The kept sums of groups in which a changed run counts: a row for each group, with its keys under their names in the facts.
 * A class is 8 where there is none. Counters come in tallies, as sums of facts have them.
 *
 * @param by how many of the keys a changed run has to share with a group
 */
export function keptSums(sql: Queryable, grouping: Grouping, columns: readonly string[], by: 1 | 2): Fragment {
  const { number, keys, shape } = grouping;
  const shared = keys.slice(0, by);
  const ends = new Set(endsOf(shape).map(({ column }) => column));
  return sql`
    select ${join(sql, [
      ...keys.map((key, index) => {
        const kept = sql(keysInOrder[index] ?? '');
        return key === 'is_jumps'
          ? sql`case ${kept} when 0 then false when 1 then true end as is_jumps`
          : sql`${kept} as ${sql(key)}`;
      }),
      // Figures are calculated with whole numbers of 64 bits.
      ...columns.map((column) => {
        if (ends.has(column)) return sql`${sql(column)}`;
        return sql`${isTally(column) ? tallyOfCounters(sql, column) : sql`${sql(column)}::bigint`} as ${sql(column)}`;
      }),
    ])}
    from ops.run_sums
    where grouping = ${number}::int
      and (${names(sql, keysInOrder.slice(0, by))}) in (select ${names(sql, shared)} from ops.changed_runs)`;
}
