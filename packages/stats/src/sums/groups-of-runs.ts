import { join } from '../sql/join.js';
import type { Fragment, Queryable } from '../queryable.js';
import { type Grouping, keyOf } from './groupings.js';

/** The columns that a group of ops.run_sums is known by. */
export const keyColumns = ['grouping', 'first_key', 'second_key', 'third_key'] as const;

/**
 * Joins each run to the groups that it falls into: a relation named `by` with the columns of a key, to be put behind runs in
 * a `from`. A run without jockey or distance is in no group of such: leave out keys that are null, by {@link hasKey}.
 */
export const groupsOf = (sql: Queryable, wanted: readonly Grouping[]): Fragment => sql`
  cross join lateral (values ${join(
    sql,
    wanted.map(({ number, keys }) => {
      const [first, second, third] = keys.map((key) => keyOf[key](sql));
      return sql`(${number}::int, ${first ?? sql`0`}::bigint, ${second ?? sql`0`}::bigint, ${third ?? sql`0`}::int)`;
    }),
  )}) as by (${join(
    sql,
    keyColumns.map((column) => sql`${sql(column)}`),
  )})`;

export const hasKey = (sql: Queryable): Fragment => sql`by.first_key is not null and by.second_key is not null`;

/** Whether two rows are of one group. */
export const sameGroup = (sql: Queryable, one: string, other: string): Fragment =>
  join(
    sql,
    keyColumns.map((column) => sql`${sql(one)}.${sql(column)} = ${sql(other)}.${sql(column)}`),
    sql` and `,
  );
