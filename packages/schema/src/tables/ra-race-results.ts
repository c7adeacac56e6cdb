import { boolean, foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, day, decimal, loadId, oneOf, updatedAt } from './column-kinds.js';
import { outcomes } from './outcomes.js';
import { raRunners } from './ra-runners.js';

const favourites = ['favourite', 'joint_favourite', 'co_favourite'] as const;
const timeSources = ['measured', 'derived'] as const;

// One foreign key says all: a result belongs to a runner, and the runner to its race, horse, people and ancestors. One
// writer writes both rows from one parsed result, so the ids here equal the runner's.
export const raRaceResults = pgTable(
  'ra_race_results',
  {
    race_id: text().notNull(),
    race_date: day().notNull(),
    horse_id: text().notNull(),
    horse_name: text().notNull(),
    jockey_id: text(),
    jockey_name: text(),
    jockey_claim_lbs: integer(),
    trainer_id: text(),
    trainer_name: text(),
    owner_id: text(),
    owner_name: text(),
    sire_id: text(),
    dam_id: text(),
    damsire_id: text(),
    number: text(),
    draw: integer(),
    age: integer(),
    sex: text(),
    sex_code: text(),
    weight_lbs: integer(),
    weight_st_lbs: text(),
    headgear: text(),
    position: integer(),
    position_str: text(),
    outcome: text({ enum: outcomes }),
    is_dead_heat: boolean(),
    sp: text(),
    sp_numerator: integer(),
    sp_denominator: integer(),
    sp_decimal: decimal(),
    favourite: text({ enum: favourites }),
    bsp: decimal(),
    btn: decimal(),
    ovr_btn: decimal(),
    time_display: text(),
    time_seconds: decimal(),
    time_source: text({ enum: timeSources }),
    official_rating: integer(),
    rpr: integer(),
    tsr: integer(),
    prize_won: decimal(),
    prize_currency: text(),
    comment: text(),
    silk_url: text(),
    load_id: loadId(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [
    primaryKey({ name: 'ra_race_results_pkey', columns: [table.race_id, table.horse_id] }),
    oneOf('ra_race_results_outcome', table.outcome, outcomes),
    oneOf('ra_race_results_favourite', table.favourite, favourites),
    oneOf('ra_race_results_time_source', table.time_source, timeSources),
    foreignKey({
      name: 'ra_race_results_runner_fkey',
      columns: [table.race_id, table.horse_id],
      foreignColumns: [raRunners.race_id, raRunners.horse_id],
    }),
  ],
).enableRLS();
