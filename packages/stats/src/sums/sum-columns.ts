import { goings } from '../families/goings.js';
import type { Fragment, Queryable } from '../queryable.js';
import type { Shape } from './groupings.js';

/** A column of ops.run_sums that adds up: it counts the runs of which something is true, or sums what they have. */
export type AddedColumn =
  | { readonly column: string; readonly counts: (sql: Queryable) => Fragment }
  | { readonly column: string; readonly sums: (sql: Queryable) => Fragment };

/** A column that is the first or the last value of its runs, of those where it is not null. */
interface EndColumn {
  readonly column: string;
  readonly end: 'min' | 'max';
  readonly value: (sql: Queryable) => Fragment;
}

const ofAll: readonly AddedColumn[] = [
  { column: 'runs', counts: (sql) => sql`true` },
  { column: 'wins', counts: (sql) => sql`position = 1` },
  { column: 'seconds', counts: (sql) => sql`position = 2` },
  { column: 'thirds', counts: (sql) => sql`position = 3` },
  { column: 'priced_runs', counts: (sql) => sql`chance is not null` },
  { column: 'priced_wins', counts: (sql) => sql`chance is not null and position = 1` },
  { column: 'fair_wins', counts: (sql) => sql`fair_chance is not null and position = 1` },
  { column: 'chances', sums: (sql) => sql`chance` },
  { column: 'fair_chances', sums: (sql) => sql`fair_chance` },
  { column: 'profits', sums: (sql) => sql`profit` },
];

const ofDistances: readonly AddedColumn[] = [
  ...goings.flatMap((going, index): AddedColumn[] => [
    { column: `${going}_runs`, counts: (sql) => sql`going = ${index + 1}::int` },
    { column: `${going}_wins`, counts: (sql) => sql`going = ${index + 1}::int and position = 1` },
  ]),
  { column: 'timed', counts: (sql) => sql`winning_time is not null` },
  { column: 'time_won', sums: (sql) => sql`winning_time` },
];

const endsOfAll: readonly EndColumn[] = [
  { column: 'first_day', end: 'min', value: (sql) => sql`race_date` },
  { column: 'last_day', end: 'max', value: (sql) => sql`race_date` },
  { column: 'last_win', end: 'max', value: (sql) => sql`case when position = 1 then race_date end` },
];

const endsOfDistances: readonly EndColumn[] = [
  { column: 'fastest', end: 'min', value: (sql) => sql`winning_time` },
  { column: 'newest', end: 'max', value: newestWin },
];

/** In the order in which races were run; where nobody knows the hour, before the rest of the day. */
export function newestWin(sql: Queryable): Fragment {
  return sql`
    case when winning_time is not null
      then array[race_date - date '1970-01-01', coalesce(off_time, 0), race_id, horse_id, winning_time]
    end`;
}

/** Columns that add up. */
export const addedOf = (shape: Shape): readonly AddedColumn[] =>
  shape === 'by_distance' ? [...ofAll, ...ofDistances] : ofAll;

/** Such a column over runs. */
export const addedUp = (sql: Queryable, added: AddedColumn): Fragment =>
  'counts' in added
    ? sql`count(*) filter (where ${added.counts(sql)}) as ${sql(added.column)}`
    : sql`ops.running_total(${added.sums(sql)}) as ${sql(added.column)}`;

/** What runs make different about it, of which `change` tells whether they come (1) or go (-1). */
export const differenceOf = (sql: Queryable, added: AddedColumn): Fragment =>
  'counts' in added
    ? sql`ops.running_total(change) filter (where ${added.counts(sql)}) as ${sql(added.column)}`
    : sql`ops.running_total(change * ${added.sums(sql)}) as ${sql(added.column)}`;

/** Columns that tell a first or a last. */
export const endsOf = (shape: Shape): readonly EndColumn[] =>
  shape === 'by_distance' ? [...endsOfAll, ...endsOfDistances] : endsOfAll;

/** Every column of a shape, in one order, but for the horses of ancestors. */
export const columnsOfShape = (shape: Shape): string[] =>
  [...addedOf(shape), ...endsOf(shape)].map(({ column }) => column);
