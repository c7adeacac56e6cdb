import type { Fragment, Queryable } from '../queryable.js';

/**
 * Share in a hundred, two decimals, half up; null of nothing. Both are whole numbers: dividing those takes a third of the
 * time that decimals take, which counts over millions of rows.
 *
 * Formula: 100 x part / whole. Source: ra_race_results.position. @unit percent
 */
export const percent = (sql: Queryable, part: Fragment, whole: Fragment): Fragment =>
  sql`(20000 * (${part}) + (${whole})) / nullif(2 * (${whole}), 0) * 0.01`;

/**
 * Wins over expected wins, three decimals; null without expectation. A/E, as the API defines it.
 *
 * The quotient is floating point, of which fifteen digits are right, and rounded to nine decimals first: a chance is a
 * rounded number, and 1.0625 must not become 1.062. All else is whole numbers, in a third of the time of decimals.
 *
 * Formula: wins of priced runs / sum of 1 / SP, or of fair chances. Source: positions and prices of ra_race_results. @unit ratio
 */
export const actualOverExpected = (sql: Queryable, wins: Fragment, chances: Fragment): Fragment =>
  sql`(('1e23'::float8 * (${wins}) / nullif(${chances}, 0))::bigint + 500000) / 1000000 * 0.001`;

/** Expected wins, six decimals. Formula: sum of 1 / SP. Source: the prices of ra_race_results. @unit runs */
export const expectedWins = (sql: Queryable, chances: Fragment): Fragment =>
  sql`(((${chances}) + 50) / 100 + 500000) / 1000000 * 0.000001`;

/**
 * Profit of one unit on every priced run, three decimals.
 *
 * Formula: sum of SP / k - 1 for a win that k share, -1 otherwise. Source: positions and prices of ra_race_results. @unit units
 */
export const profitInUnits = (sql: Queryable, profits: Fragment): Fragment => sql`
  case
    when ${profits} < 0 then ((${profits} - 500) / 1000 - 500000) / 1000000
    else ((${profits} + 500) / 1000 + 500000) / 1000000
  end * 0.001`;
