import { columnsOf, names } from './join.js';
import type { Fragment, Queryable } from '../queryable.js';

/** Rows as they should be beside rows as they are kept. */
export interface Compared {
  /** A query of the rows that should be there. */
  readonly fresh: Fragment;
  /** Where they are kept: a table, and a condition if only some of its rows are meant. */
  readonly kept: Fragment;
  /** When two rows are of one, named `fresh` and `kept`. */
  readonly same: Fragment;
  readonly columns: readonly string[];
}

/** Counts rows that are not as they should be, are missing, or should not be there. */
export async function countDifferent(sql: Queryable, { fresh, kept, same, columns }: Compared): Promise<number> {
  const [found] = await sql<{ wrong: number }[]>`
    select count(*)::int as wrong
    from (${fresh}) as fresh
    full join (select ${names(sql, columns)} from ${kept}) as kept on ${same}
    where (${columnsOf(sql, 'fresh', columns)}) is distinct from (${columnsOf(sql, 'kept', columns)})`;
  return found?.wrong ?? 0;
}
