import type { Fragment, Queryable } from '../queryable.js';
import { columnsOf, join, names } from './join.js';
import type { WrittenCounts } from './written-counts.js';

/** Rows of a statistics table as they should be. */
export interface FreshRows {
  readonly table: string;
  readonly key: readonly string[];
  /** The other columns that `fresh` has. */
  readonly columns: readonly string[];
  /** A query of the rows that should be there. */
  readonly fresh: Fragment;
  /** Which rows of the table, named `old`, are replaced by them: those that `fresh` lacks are deleted. */
  readonly replaced: Fragment;
  /** The column that tells when a row changed last. */
  readonly stamp: string;
}

/** Makes rows of a statistics table what they should be, in one statement: rows that are right are not touched. */
export async function writeRows(
  sql: Queryable,
  { table, key, columns, fresh, replaced, stamp }: FreshRows,
): Promise<WrittenCounts> {
  const all = [...key, ...columns];
  const sameKey = (one: string, other: string) =>
    join(
      sql,
      key.map((column) => sql`${sql(one)}.${sql(column)} = ${sql(other)}.${sql(column)}`),
      sql` and `,
    );
  const [counts] = await sql<{ total: number; inserted: number; updated: number; deleted: number }[]>`
    with fresh as materialized (${fresh}),
    gone as (
      delete from ${sql(table)} as old
      where ${replaced} and not exists (select from fresh where ${sameKey('fresh', 'old')})
      returning 1
    ),
    written as (
      insert into ${sql(table)} as target (${names(sql, [...all, stamp])})
      select ${columnsOf(sql, 'fresh', all)}, now()
      from fresh
      left join ${sql(table)} as old on ${sameKey('old', 'fresh')}
      where old.${sql(key[0] ?? '')} is null
        or (${columnsOf(sql, 'old', columns)}) is distinct from (${columnsOf(sql, 'fresh', columns)})
      order by ${columnsOf(sql, 'fresh', key)}
      on conflict (${names(sql, key)}) do update
      set ${join(
        sql,
        [...columns, stamp].map((column) => sql`${sql(column)} = excluded.${sql(column)}`),
      )}
      -- A row that was there before was locked first, which leaves its mark.
      returning (xmax = 0) as is_new
    )
    select (select count(*) from fresh)::int as total, (select count(*) from gone)::int as deleted,
      count(*) filter (where is_new)::int as inserted, count(*) filter (where not is_new)::int as updated
    from written`;
  const { total = 0, inserted = 0, updated = 0, deleted = 0 } = counts ?? {};
  return { inserted, updated, deleted, unchanged: total - inserted - updated };
}
