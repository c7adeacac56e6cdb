import { join } from './join.js';
import type { Fragment, Queryable } from '../queryable.js';

/**
 * The sums that every figure is made of, over facts of runs. They are whole numbers, so they come out the same in any
 * order, and stay of 64 bits: the server's own sum of those is a decimal, which takes half as long again.
 */
export const sumsOfRuns = (sql: Queryable): Fragment => sql`
  count(*) as runs,
  count(*) filter (where position = 1) as wins,
  count(*) filter (where position = 2) as seconds,
  count(*) filter (where position = 3) as thirds,
  count(chance) as priced_runs,
  count(chance) filter (where position = 1) as priced_wins,
  ops.running_total(chance) as chances,
  count(fair_chance) filter (where position = 1) as fair_wins,
  ops.running_total(fair_chance) as fair_chances,
  ops.running_total(profit) as profits`;

/** Those of them that a win percentage and A/E are made of. */
export const sumsOfPrices = (sql: Queryable): Fragment => sql`
  count(*) as runs,
  count(*) filter (where position = 1) as wins,
  count(chance) as priced_runs,
  count(chance) filter (where position = 1) as priced_wins,
  ops.running_total(chance) as chances`;

/** What {@link sumsOfPrices} gives. */
export const priceColumns = ['runs', 'wins', 'priced_runs', 'priced_wins', 'chances'] as const;

const counters = ['runs', 'wins', 'seconds', 'thirds', 'priced_runs', 'priced_wins', 'fair_wins'] as const;
const exactSums = ['chances', 'fair_chances', 'profits'] as const;

/** What {@link sumsOfRuns} gives, in the order of {@link sumsOfSums}. */
export const sumColumns = [...counters, ...exactSums] as const;

/** The same of groups that are put together. */
export const sumsOfSums = (sql: Queryable): Fragment => addedUp(sql, sumColumns);

/** Whole numbers of groups that are put together. */
export const addedUp = (sql: Queryable, columns: readonly string[]): Fragment =>
  join(
    sql,
    columns.map((column) => sql`ops.running_total(${sql(column)}) as ${sql(column)}`),
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
