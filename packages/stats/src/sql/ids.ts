import type { Fragment, Queryable } from '../queryable.js';

/**
 * The number that stands for an id in the facts: its digits, after a prefix of three letters and an underscore (a check of
 * the master tables). Numbers are compared and sorted in a fraction of the time.
 *
 * An id whose digits begin with 0 would lose them: it becomes a negative number with a 1 before them. So no two ids share a
 * number, and each number tells its id. No digit but 0 is below 1, and comparing bytes is the quickest way to ask.
 *
 * @param prefix the four characters before the digits
 */
export const numberOf = (sql: Queryable, prefix: string, id: Fragment): Fragment => sql`
  case
    when ${id} collate "C" < ${`${prefix}1`} then -('1' || substr(${id}, 5))::bigint
    else substr(${id}, 5)::bigint
  end`;

/** The id that a number of the facts stands for. */
export const idOf = (sql: Queryable, prefix: string, number: Fragment): Fragment =>
  sql`case when ${number} < 0 then ${prefix}::text || substr((-${number})::text, 2) else ${prefix}::text || ${number} end`;
