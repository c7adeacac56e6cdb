import { join } from '../sql/join.js';
import type { Fragment, Queryable } from '../queryable.js';
import { type Counter, counters } from './counters.js';

/**
 * Three counters in one number of 64 bits, from the lowest bits upwards: a sum of such numbers counts three things at once,
 * and a group keeps a third of the counters. Nobody runs two million times, which is what 21 bits hold.
 */
const talliesOfRuns = {
  placed: ['wins', 'seconds', 'thirds'],
  priced: ['priced_runs', 'priced_wins', 'fair_wins'],
  firm_good_soft: ['firm_runs', 'good_runs', 'soft_runs'],
  heavy_aw: ['heavy_runs', 'aw_runs'],
} as const satisfies Readonly<Record<string, readonly Counter[]>>;

/** Those that a fact has, and those that only a group has. */
const tallies = {
  ...talliesOfRuns,
  firm_good_soft_won: ['firm_wins', 'good_wins', 'soft_wins'],
  heavy_aw_won: ['heavy_wins', 'aw_wins'],
} as const satisfies Readonly<Record<string, readonly Counter[]>>;

export type Tally = keyof typeof tallies;

export const isTally = (column: string): column is Tally => Object.hasOwn(tallies, column);

/** Columns of a fact that are tallies. */
export const tallyColumns = Object.keys(talliesOfRuns) as (keyof typeof talliesOfRuns)[];

const bits = 21;

/** What one run adds to each tally, made of the other columns of its fact. */
export const talliesOf = (sql: Queryable): Fragment =>
  join(
    sql,
    tallyColumns.map((name) => {
      const value = joined(sql, tallies[name], (counter) => sql`coalesce((${counters[counter](sql)})::int, 0)::bigint`);
      return sql`${value} as ${sql(name)}`;
    }),
  );

/** A tally put together from its counters. */
export const tallyOfCounters = (sql: Queryable, name: Tally): Fragment =>
  joined(sql, tallies[name], (counter) => sql`${sql(counter)}::bigint`);

const joined = (sql: Queryable, tally: readonly Counter[], value: (counter: Counter) => Fragment): Fragment =>
  join(
    sql,
    tally.map((counter, index) => sql`(${value(counter)} << ${bits * index}::int)`),
    sql` | `,
  );

/** The counters of tallies, each under its name. */
export const countersOf = (sql: Queryable, names: readonly Tally[]): Fragment =>
  join(
    sql,
    names.flatMap((name) =>
      tallies[name].map(
        (counter, index) => sql`(${sql(name)} >> ${bits * index}::int & ${2 ** bits - 1}::bigint) as ${sql(counter)}`,
      ),
    ),
  );
