import type { Queryable } from '../../queryable.js';

/**
 * The condition under which a row of `ra_races` waits for a result: not that of a race that was abandoned, declared void or
 * taken off the programme, which will never have one.
 */
export const lacksResult = (sql: Queryable) => sql`(
  not has_result
  and is_abandoned is not true
  and coalesce(race_status, '') not in ('removed', 'void'))`;
