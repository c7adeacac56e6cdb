import { goings } from '../families/goings.js';
import type { Fragment, Queryable } from '../queryable.js';
import type { Shape } from './groupings.js';

/** A column of ops.run_sums, and what one run of the facts adds to it: nothing where that is null. */
interface SumColumn {
  readonly column: string;
  readonly value: (sql: Queryable) => Fragment;
}

/** A column that is the first or the last value of its runs. */
interface EndColumn extends SumColumn {
  readonly end: 'min' | 'max';
}

const ofAll: readonly SumColumn[] = [
  { column: 'runs', value: (sql) => sql`1` },
  { column: 'wins', value: (sql) => sql`(position = 1)::int` },
  { column: 'seconds', value: (sql) => sql`(position = 2)::int` },
  { column: 'thirds', value: (sql) => sql`(position = 3)::int` },
  { column: 'priced_runs', value: (sql) => sql`(chance is not null)::int` },
  { column: 'priced_wins', value: (sql) => sql`(chance is not null and position = 1)::int` },
  { column: 'fair_wins', value: (sql) => sql`(fair_chance is not null and position = 1)::int` },
  { column: 'chances', value: (sql) => sql`chance` },
  { column: 'fair_chances', value: (sql) => sql`fair_chance` },
  { column: 'profits', value: (sql) => sql`profit` },
];

const ofDistances: readonly SumColumn[] = [
  ...goings.flatMap((going, index): SumColumn[] => [
    { column: `${going}_runs`, value: (sql) => sql`(going = ${index + 1}::int)::int` },
    { column: `${going}_wins`, value: (sql) => sql`(going = ${index + 1}::int and position = 1)::int` },
  ]),
  { column: 'timed', value: (sql) => sql`(winning_time is not null)::int` },
  { column: 'time_won', value: (sql) => sql`winning_time` },
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
export const addedOf = (shape: Shape): readonly SumColumn[] =>
  shape === 'by_distance' ? [...ofAll, ...ofDistances] : ofAll;

/** Columns that tell a first or a last. */
export const endsOf = (shape: Shape): readonly EndColumn[] =>
  shape === 'by_distance' ? [...endsOfAll, ...endsOfDistances] : endsOfAll;

/** Every column of a shape, in one order, but for the horses of ancestors. */
export const columnsOfShape = (shape: Shape): string[] =>
  [...addedOf(shape), ...endsOf(shape)].map(({ column }) => column);
