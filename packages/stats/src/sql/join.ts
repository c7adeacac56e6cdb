import type { Fragment, Queryable } from '../queryable.js';

/** Pieces of a statement with something between them, `, ` by default. */
export function join(sql: Queryable, parts: readonly Fragment[], between: Fragment = sql`, `): Fragment {
  return sql`${parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]))}`;
}

/** Columns of one row of a statement: `"row"."a", "row"."b"`. */
export function columnsOf(sql: Queryable, row: string, columns: readonly string[]): Fragment {
  return join(
    sql,
    columns.map((column) => sql`${sql(row)}.${sql(column)}`),
  );
}

/** Names of columns, one after the other. */
export function names(sql: Queryable, columns: readonly string[]): Fragment {
  return join(
    sql,
    columns.map((column) => sql`${sql(column)}`),
  );
}
