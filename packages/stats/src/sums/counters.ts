import { goings } from '../families/goings.js';
import type { Fragment, Queryable } from '../queryable.js';

type Condition = (sql: Queryable) => Fragment;

const ofGoing = (end: 'runs' | 'wins', condition: (sql: Queryable, going: number) => Fragment) =>
  Object.fromEntries(
    goings.map((going, index) => [`${going}_${end}`, (sql: Queryable) => condition(sql, index + 1)]),
  ) as Record<`${(typeof goings)[number]}_${typeof end}`, Condition>;

type Conditions = Readonly<Record<string, Condition>>;

/** What is counted of runs beside the runs themselves, and of which of them it is true. */
export const countersOfAll = {
  wins: (sql) => sql`position = 1`,
  seconds: (sql) => sql`position = 2`,
  thirds: (sql) => sql`position = 3`,
  priced_runs: (sql) => sql`chance is not null`,
  priced_wins: (sql) => sql`chance is not null and position = 1`,
  fair_wins: (sql) => sql`fair_chance is not null and position = 1`,
} as const satisfies Conditions;

/** The same where runs are told apart by distance. */
export const countersOfDistances = {
  ...ofGoing('runs', (sql, going) => sql`going = ${going}::int`),
  ...ofGoing('wins', (sql, going) => sql`going = ${going}::int and position = 1`),
  timed: (sql) => sql`winning_time is not null`,
} as const satisfies Conditions;

export const counters = { ...countersOfAll, ...countersOfDistances } as const;

export type Counter = keyof typeof counters;
