import { join } from './join.js';
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

/** Those of them that a win percentage and A/E are made of. */
export const sumsOfPrices = (sql: Queryable): Fragment => sql`
  count(*) as runs,
  count(*) filter (where position = 1) as wins,
  count(chance) as priced_runs,
  count(chance) filter (where position = 1) as priced_wins,
  coalesce(sum(chance), 0) as chances`;

const counters = ['runs', 'wins', 'seconds', 'thirds', 'priced_runs', 'priced_wins', 'fair_wins'] as const;
const exactSums = ['chances', 'fair_chances', 'profits'] as const;

/** What {@link sumsOfRuns} gives, in the order of {@link sumsOfSums}. */
export const sumColumns = [...counters, ...exactSums] as const;

/** The same of groups that are put together. */
export const sumsOfSums = (sql: Queryable): Fragment => sql`
  ${addedUp(sql, counters)},
  ${join(
    sql,
    exactSums.map((column) => sql`sum(${sql(column)}) as ${sql(column)}`),
  )}`;

/** Counters of groups that are put together. A count stays a whole number of 64 bits, with which figures are calculated. */
export const addedUp = (sql: Queryable, columns: readonly string[]): Fragment =>
  join(
    sql,
    columns.map((column) => sql`sum(${sql(column)})::bigint as ${sql(column)}`),
  );

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
 * The quotient is rounded to nine decimals first: a chance is a rounded number, and 1.0625 must not become 1.062.
 *
 * Formula: wins of priced runs / sum of 1 / SP, or of fair chances. Source: positions and prices of ra_race_results. @unit ratio
 */
export const actualOverExpected = (sql: Queryable, wins: Fragment, chances: Fragment): Fragment =>
  sql`round(round(1e18 * (${wins}) / nullif(${chances}, 0), 9), 3)`;

/** Expected wins, six decimals. Formula: sum of 1 / SP. Source: the prices of ra_race_results. @unit runs */
export const expectedWins = (sql: Queryable, chances: Fragment): Fragment =>
  sql`round(round((${chances}) / 1e18, 12), 6)`;

/**
 * Profit of one unit on every priced run, three decimals.
 *
 * Formula: sum of SP / k - 1 for a win that k share, -1 otherwise. Source: positions and prices of ra_race_results. @unit units
 */
export const profitInUnits = (sql: Queryable, profits: Fragment): Fragment =>
  sql`round(round((${profits}) / 1e12, 9), 3)`;
