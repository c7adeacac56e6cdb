import { bigint, integer, primaryKey, smallint } from 'drizzle-orm/pg-core';
import { bigNumber, day } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

const number = () => bigint({ mode: 'bigint' });

/**
 * Sums of the runs that count, by groups that no index of the facts leads to: so that one more day costs the same however
 * many years are there. Made from the facts and unlogged, as they are: empty, or of other facts, they are made again.
 */
export const opsRunSums = ops.table(
  'run_sums',
  {
    grouping: smallint().notNull(),
    first_key: number().notNull(),
    second_key: number().notNull(),
    third_key: smallint().notNull(),
    runs: integer().notNull(),
    wins: integer().notNull(),
    seconds: integer().notNull(),
    thirds: integer().notNull(),
    priced_runs: integer().notNull(),
    priced_wins: integer().notNull(),
    fair_wins: integer().notNull(),
    chances: number().notNull(),
    fair_chances: number().notNull(),
    profits: number().notNull(),
    first_day: day(),
    last_day: day(),
    last_win: day(),
    horses: integer(),
    winners: integer(),
    firm_runs: integer(),
    firm_wins: integer(),
    good_runs: integer(),
    good_wins: integer(),
    soft_runs: integer(),
    soft_wins: integer(),
    heavy_runs: integer(),
    heavy_wins: integer(),
    aw_runs: integer(),
    aw_wins: integer(),
    timed: integer(),
    time_won: number(),
    fastest: number(),
    newest: bigNumber().array(),
  },
  (table) => [
    primaryKey({
      name: 'run_sums_pkey',
      columns: [table.grouping, table.first_key, table.second_key, table.third_key],
    }),
  ],
);
