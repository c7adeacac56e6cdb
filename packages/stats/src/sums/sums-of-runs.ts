import { join } from '../sql/join.js';
import type { Fragment, Queryable } from '../queryable.js';
import { countersOf, type Tally } from './tallies.js';

/**
 * The sums that a win percentage and A/E are made of, over facts of runs. They are whole numbers, so they come out the same in
 * any order, and stay of 64 bits: the server's own sum of those is a decimal, which takes half as long again.
 */
export const sumsOfPrices = (sql: Queryable): Fragment => sql`
  count(*) as runs,
  ops.running_total(placed) as placed,
  ops.running_total(priced) as priced,
  ops.running_total(chance) as chances`;

/** What {@link sumsOfPrices} gives. */
export const priceColumns = ['runs', 'placed', 'priced', 'chances'] as const;

/** The sums that every figure is made of. */
export const sumsOfRuns = (sql: Queryable): Fragment => sql`
  ${sumsOfPrices(sql)},
  ops.running_total(fair_chance) as fair_chances,
  ops.running_total(profit) as profits`;

/** What {@link sumsOfRuns} gives, in the order of {@link sumsOfSums}. */
export const sumColumns = [...priceColumns, 'fair_chances', 'profits'] as const;

/** The counters among them, taken apart. */
export const countersOfRuns = (sql: Queryable): Fragment => countersOf(sql, ['placed', 'priced']);

/** Runs and wins by going, and the times of wins. */
export const sumsByGoing = (sql: Queryable): Fragment => sql`
  ops.running_total(firm_good_soft) as firm_good_soft,
  ops.running_total(heavy_aw) as heavy_aw,
  ops.running_total(firm_good_soft) filter (where position = 1) as firm_good_soft_won,
  ops.running_total(heavy_aw) filter (where position = 1) as heavy_aw_won,
  ops.running_total(winning_time) as time_won,
  count(winning_time) as timed`;

export const talliesByGoing = [
  'firm_good_soft',
  'heavy_aw',
  'firm_good_soft_won',
  'heavy_aw_won',
] as const satisfies readonly Tally[];

/** What {@link sumsByGoing} gives. */
export const goingColumns = [...talliesByGoing, 'time_won', 'timed'] as const;

/** The counters among {@link goingColumns}, taken apart. */
export const countersByGoing = (sql: Queryable): Fragment => countersOf(sql, talliesByGoing);

/** The sums of groups that are put together. */
export const sumsOfSums = (sql: Queryable): Fragment => addedUp(sql, sumColumns);

/** Whole numbers of groups that are put together. */
export const addedUp = (sql: Queryable, columns: readonly string[]): Fragment =>
  join(
    sql,
    columns.map((column) => sql`ops.running_total(${sql(column)}) as ${sql(column)}`),
  );
