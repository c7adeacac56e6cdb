import { bigint, boolean, integer, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { bigNumber, day } from '../tables/column-kinds.js';
import { ops } from './ops-schema.js';

const digits = () => bigint({ mode: 'bigint' });

// Sums of these are exact in any order, which those of floating point numbers are not.
const fixedPoint = () => bigint({ mode: 'bigint' });

/** What a run is counted by: numbers that stand for ids of the API, and the groups that it falls into. */
const groups = () => ({
  race_id: digits().notNull(),
  horse_id: digits().notNull(),
  jockey_id: digits(),
  trainer_id: digits(),
  owner_id: digits(),
  sire_id: digits(),
  dam_id: digits(),
  damsire_id: digits(),
  course_id: digits().notNull(),
  half_furlongs: smallint(),
});

/** What sums of runs are made of, beside the groups. */
const summed = () => ({
  race_date: day(),
  is_run: boolean(),
  is_jumps: boolean(),
  off_time: bigNumber(),
  chance: fixedPoint(),
  fair_chance: fixedPoint(),
  profit: fixedPoint(),
  going: smallint(),
  race_class: smallint(),
  position: smallint(),
  winning_time: bigNumber(),
});

/** Three counters of 21 bits in one number: a sum of such numbers counts three things at once. */
const tally = () => bigint({ mode: 'bigint' });

/**
 * Every declared, reserve or past runner, narrow and typed: what all calculated figures are made of. Made from the public
 * tables, so it is unlogged: a crash of the server empties it, and the next refresh builds it again. What is never null and
 * what every figure reads stands first in a row, where the server finds it fastest (the migrations hold the order).
 */
export const opsRunFacts = ops.table(
  'run_facts',
  {
    ...groups(),
    ...summed(),
    race_date: day().notNull(),
    is_run: boolean().notNull(),
    placed: tally().notNull(),
    priced: tally().notNull(),
    firm_good_soft: tally().notNull(),
    heavy_aw: tally().notNull(),
    yards: integer(),
    age: smallint(),
    prize_gbp: fixedPoint(),
    prize_eur: fixedPoint(),
    region: text().notNull(),
  },
  (table) => [primaryKey({ name: 'run_facts_pkey', columns: [table.race_id, table.horse_id] })],
);

/**
 * Runs whose fact changed since the last whole refresh, as they were and as they are: they tell which figures to redo. Of
 * those whose facts are other than before it is noted what sums of runs are made of, and nothing of the rest.
 */
export const opsChangedRuns = ops.table('changed_runs', {
  id: bigNumber().primaryKey().generatedAlwaysAsIdentity(),
  ...groups(),
  change: smallint(),
  ...summed(),
});
