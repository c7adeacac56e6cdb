import type { Fragment, Queryable } from '../queryable.js';

/**
 * The sums that every figure is made of, over facts of runs. They are whole numbers, so they come out the same in any
 * order.
 */
export const sumsOfRuns = (sql: Queryable): Fragment => sql`
  count(*) as runs,
  count(*) filter (where position = 1) as wins,
  count(*) filter (where position = 2) as seconds,
  count(*) filter (where position = 3) as thirds,
  count(chance) as priced_runs,
  count(chance) filter (where position = 1) as priced_wins,
  coalesce(sum(chance), 0) as chances,
  count(fair_chance) filter (where position = 1) as fair_wins,
  coalesce(sum(fair_chance), 0) as fair_chances,
  coalesce(sum(profit), 0) as profits`;

/**
 * Share in a hundred, two decimals, half up; null of nothing. Both are whole numbers: dividing those takes a third of the
 * time that decimals take, which counts over millions of rows.
 */
export const percent = (sql: Queryable, part: Fragment, whole: Fragment): Fragment =>
  sql`(20000 * (${part}) + (${whole})) / nullif(2 * (${whole}), 0) * 0.01`;

/**
 * Wins over expected wins, three decimals; null without expectation. A/E, as the API defines it.
 *
 * The quotient is rounded to nine decimals first: a chance is a rounded number, and 1.0625 must not become 1.062.
 */
export const actualOverExpected = (sql: Queryable, wins: Fragment, chances: Fragment): Fragment =>
  sql`round(round(1e18 * (${wins}) / nullif(${chances}, 0), 9), 3)`;

/** Expected wins, six decimals. */
export const expectedWins = (sql: Queryable, chances: Fragment): Fragment =>
  sql`round(round((${chances}) / 1e18, 12), 6)`;

/** Profit in units, three decimals. */
export const profitInUnits = (sql: Queryable, profits: Fragment): Fragment =>
  sql`round(round((${profits}) / 1e12, 9), 3)`;
