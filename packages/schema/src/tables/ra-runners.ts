import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { count, createdAt, decimal, loadId, oneOf, updatedAt } from './column-kinds.js';
import { outcomes } from './outcomes.js';
import { raMstDams } from './ra-mst-dams.js';
import { raMstDamsires } from './ra-mst-damsires.js';
import { raMstHorses } from './ra-mst-horses.js';
import { raMstJockeys } from './ra-mst-jockeys.js';
import { raMstOwners } from './ra-mst-owners.js';
import { raMstSires } from './ra-mst-sires.js';
import { raMstTrainers } from './ra-mst-trainers.js';
import { raRaces } from './ra-races.js';

/** Parts of a racecard that analysts use and that have no column: each as the API gives it, absent when empty. */
export interface RunnerExtra {
  prev_trainers?: { trainer: string; trainer_id: string; change_date: string }[];
  prev_owners?: { owner: string; owner_id: string; change_date: string }[];
  medical?: { date: string; type: string }[];
}

export const runnerStatuses = ['entered', 'declared', 'reserve', 'non_runner', 'not_declared', 'ran'] as const;

// No index beside the key: the app reads runners by race. Statistics read them by person and animal from facts of their own.
export const raRunners = pgTable(
  'ra_runners',
  {
    race_id: text()
      .notNull()
      .references(() => raRaces.id),
    horse_id: text()
      .notNull()
      .references(() => raMstHorses.id),
    horse_name: text().notNull(),
    status: text({ enum: runnerStatuses }).notNull(),
    number: text(),
    draw: integer(),
    jockey_id: text().references(() => raMstJockeys.id),
    jockey_name: text(),
    jockey_claim_lbs: integer(),
    trainer_id: text().references(() => raMstTrainers.id),
    trainer_name: text(),
    trainer_location: text(),
    owner_id: text().references(() => raMstOwners.id),
    owner_name: text(),
    sire_id: text().references(() => raMstSires.id),
    dam_id: text().references(() => raMstDams.id),
    damsire_id: text().references(() => raMstDamsires.id),
    age: integer(),
    sex: text(),
    sex_code: text(),
    weight_lbs: integer(),
    weight_st_lbs: text(),
    headgear: text(),
    headgear_run: integer(),
    wind_surgery: text(),
    wind_surgery_run: integer(),
    form: text(),
    last_run: text(),
    days_since_last_run: integer(),
    days_since_last_run_other_code: integer(),
    ofr: integer(),
    rpr: integer(),
    ts: integer(),
    performance_rating: decimal(),
    speed_rating: decimal(),
    comment: text(),
    spotlight: text(),
    trainer_rtf: integer(),
    trainer_14d_runs: count(),
    trainer_14d_wins: count(),
    trainer_14d_percent: decimal(),
    past_results_flags: jsonb().$type<string[]>(),
    silk_url: text(),
    position: integer(),
    outcome: text({ enum: outcomes }),
    sp_decimal: decimal(),
    btn: decimal(),
    ovr_btn: decimal(),
    race_comment: text(),
    raw_extra: jsonb().$type<RunnerExtra>(),
    load_id: loadId(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [
    primaryKey({ name: 'ra_runners_pkey', columns: [table.race_id, table.horse_id] }),
    oneOf('ra_runners_status', table.status, runnerStatuses),
    oneOf('ra_runners_outcome', table.outcome, outcomes),
  ],
).enableRLS();
