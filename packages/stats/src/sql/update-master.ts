import { columnsOf, join } from './join.js';
import type { WrittenCounts } from './written-counts.js';
import type { Fragment, Queryable } from '../queryable.js';

/** Figures of a master table as they should be. */
export interface MasterFigures {
  readonly table: string;
  /** Names of the figures, which `fresh` has beside `id`. */
  readonly columns: readonly string[];
  /** A query of the rows to bring up to date. */
  readonly fresh: Fragment;
  /** The column that tells when the figures changed last. */
  readonly stamp: string;
}

/**
 * Brings figures of a master table up to date: rows whose figures are right already, and calculated, are not touched. Rows
 * are locked in the order of their keys, as loads lock them.
 */
export async function updateMaster(
  sql: Queryable,
  { table, columns, fresh, stamp }: MasterFigures,
): Promise<WrittenCounts> {
  const [counts] = await sql<{ total: number; updated: number }[]>`
    with fresh as materialized (${fresh}),
    different as materialized (
      select fresh.*
      from fresh
      join ${sql(table)} as master on master.id = fresh.id
      where master.${sql(stamp)} is null
        or (${columnsOf(sql, 'master', columns)}) is distinct from (${columnsOf(sql, 'fresh', columns)})
      order by master.id
      for update of master
    ),
    updated as (
      update ${sql(table)} as master
      set ${assigned(sql, columns)}, ${sql(stamp)} = now(), updated_at = now()
      from different
      where different.id = master.id
      returning 1
    )
    select (select count(*) from fresh)::int as total, (select count(*) from updated)::int as updated`;
  const { total = 0, updated = 0 } = counts ?? {};
  return { inserted: 0, updated, deleted: 0, unchanged: total - updated };
}

function assigned(sql: Queryable, columns: readonly string[]): Fragment {
  return join(
    sql,
    columns.map((column) => sql`${sql(column)} = different.${sql(column)}`),
  );
}
