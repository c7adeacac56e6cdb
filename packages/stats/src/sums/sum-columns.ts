import type { Fragment, Queryable } from '../queryable.js';
import { type Counter, counters, countersOfAll, countersOfDistances } from './counters.js';
import type { Shape } from './groupings.js';

/** A column of ops.run_sums that sums what runs have. */
interface ExactSum {
  readonly column: string;
  readonly sums: (sql: Queryable) => Fragment;
}

/** A column of ops.run_sums that adds up: it counts runs, or sums what they have. */
export type AddedColumn = { readonly column: Counter | 'runs' } | ExactSum;

/** A column that is the first or the last value of its runs, of those where it is not null. */
interface EndColumn {
  readonly column: string;
  readonly end: 'min' | 'max';
  readonly value: (sql: Queryable) => Fragment;
}

const ofAll: readonly AddedColumn[] = [
  { column: 'runs' },
  ...countedColumns(countersOfAll),
  { column: 'chances', sums: (sql) => sql`chance` },
  { column: 'fair_chances', sums: (sql) => sql`fair_chance` },
  { column: 'profits', sums: (sql) => sql`profit` },
];

const ofDistances: readonly AddedColumn[] = [
  ...countedColumns(countersOfDistances),
  { column: 'time_won', sums: (sql) => sql`winning_time` },
];

function countedColumns(counted: Partial<typeof counters>): AddedColumn[] {
  return (Object.keys(counted) as Counter[]).map((column) => ({ column }));
}

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

/** What runs make different about it, of which `change` tells whether they come (1) or go (-1). */
export function differenceOf(sql: Queryable, added: AddedColumn): Fragment {
  const change =
    'sums' in added
      ? sql`ops.running_total(change * ${added.sums(sql)})`
      : added.column === 'runs'
        ? sql`ops.running_total(change)`
        : sql`ops.running_total(change) filter (where ${counters[added.column](sql)})`;
  return sql`${change} as ${sql(added.column)}`;
}

/** Columns that tell a first or a last. */
export const endsOf = (shape: Shape): readonly EndColumn[] =>
  shape === 'by_distance' ? [...endsOfAll, ...endsOfDistances] : endsOfAll;

/** Every column of a shape, in one order, but for the horses of ancestors. */
export const columnsOfShape = (shape: Shape): string[] =>
  [...addedOf(shape), ...endsOf(shape)].map(({ column }) => column);
