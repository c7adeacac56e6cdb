import { relations } from 'drizzle-orm';
import {
  raHorsePedigree,
  raMstCourses,
  raMstDams,
  raMstDamsires,
  raMstHorses,
  raMstJockeys,
  raMstOwners,
  raMstSires,
  raMstTrainers,
  raPerformanceByVenue,
  raRaceResults,
  raRaces,
  raRunners,
  raRunnerStatistics,
} from './tables/index.js';

export const courseRelations = relations(raMstCourses, ({ many }) => ({
  races: many(raRaces),
  performances: many(raPerformanceByVenue),
}));

export const raceRelations = relations(raRaces, ({ one, many }) => ({
  course: one(raMstCourses, { fields: [raRaces.course_id], references: [raMstCourses.id] }),
  runners: many(raRunners),
  results: many(raRaceResults),
}));

export const runnerRelations = relations(raRunners, ({ one }) => ({
  race: one(raRaces, { fields: [raRunners.race_id], references: [raRaces.id] }),
  horse: one(raMstHorses, { fields: [raRunners.horse_id], references: [raMstHorses.id] }),
  jockey: one(raMstJockeys, { fields: [raRunners.jockey_id], references: [raMstJockeys.id] }),
  trainer: one(raMstTrainers, { fields: [raRunners.trainer_id], references: [raMstTrainers.id] }),
  owner: one(raMstOwners, { fields: [raRunners.owner_id], references: [raMstOwners.id] }),
  sire: one(raMstSires, { fields: [raRunners.sire_id], references: [raMstSires.id] }),
  dam: one(raMstDams, { fields: [raRunners.dam_id], references: [raMstDams.id] }),
  damsire: one(raMstDamsires, { fields: [raRunners.damsire_id], references: [raMstDamsires.id] }),
  result: one(raRaceResults, {
    fields: [raRunners.race_id, raRunners.horse_id],
    references: [raRaceResults.race_id, raRaceResults.horse_id],
  }),
  statistics: one(raRunnerStatistics, {
    fields: [raRunners.race_id, raRunners.horse_id],
    references: [raRunnerStatistics.race_id, raRunnerStatistics.horse_id],
  }),
}));

export const raceResultRelations = relations(raRaceResults, ({ one }) => ({
  race: one(raRaces, { fields: [raRaceResults.race_id], references: [raRaces.id] }),
  runner: one(raRunners, {
    fields: [raRaceResults.race_id, raRaceResults.horse_id],
    references: [raRunners.race_id, raRunners.horse_id],
  }),
  horse: one(raMstHorses, { fields: [raRaceResults.horse_id], references: [raMstHorses.id] }),
  jockey: one(raMstJockeys, { fields: [raRaceResults.jockey_id], references: [raMstJockeys.id] }),
  trainer: one(raMstTrainers, { fields: [raRaceResults.trainer_id], references: [raMstTrainers.id] }),
  owner: one(raMstOwners, { fields: [raRaceResults.owner_id], references: [raMstOwners.id] }),
}));

export const runnerStatisticsRelations = relations(raRunnerStatistics, ({ one }) => ({
  runner: one(raRunners, {
    fields: [raRunnerStatistics.race_id, raRunnerStatistics.horse_id],
    references: [raRunners.race_id, raRunners.horse_id],
  }),
}));

export const horseRelations = relations(raMstHorses, ({ one, many }) => ({
  pedigree: one(raHorsePedigree, { fields: [raMstHorses.id], references: [raHorsePedigree.horse_id] }),
  sire: one(raMstSires, { fields: [raMstHorses.sire_id], references: [raMstSires.id] }),
  dam: one(raMstDams, { fields: [raMstHorses.dam_id], references: [raMstDams.id] }),
  damsire: one(raMstDamsires, { fields: [raMstHorses.damsire_id], references: [raMstDamsires.id] }),
  runs: many(raRunners),
  results: many(raRaceResults),
}));

export const pedigreeRelations = relations(raHorsePedigree, ({ one }) => ({
  horse: one(raMstHorses, { fields: [raHorsePedigree.horse_id], references: [raMstHorses.id] }),
  sire_master: one(raMstSires, { fields: [raHorsePedigree.sire_id], references: [raMstSires.id] }),
  dam_master: one(raMstDams, { fields: [raHorsePedigree.dam_id], references: [raMstDams.id] }),
  damsire_master: one(raMstDamsires, { fields: [raHorsePedigree.damsire_id], references: [raMstDamsires.id] }),
}));

export const jockeyRelations = relations(raMstJockeys, ({ many }) => ({
  rides: many(raRunners),
  results: many(raRaceResults),
}));
export const trainerRelations = relations(raMstTrainers, ({ many }) => ({
  runners: many(raRunners),
  results: many(raRaceResults),
}));
export const ownerRelations = relations(raMstOwners, ({ many }) => ({
  runners: many(raRunners),
  results: many(raRaceResults),
}));
export const sireRelations = relations(raMstSires, ({ many }) => ({
  progeny: many(raMstHorses),
  runners: many(raRunners),
}));
export const damRelations = relations(raMstDams, ({ many }) => ({
  progeny: many(raMstHorses),
  runners: many(raRunners),
}));
export const damsireRelations = relations(raMstDamsires, ({ many }) => ({
  grandProgeny: many(raMstHorses),
  runners: many(raRunners),
}));

export const venueRelations = relations(raPerformanceByVenue, ({ one }) => ({
  venue: one(raMstCourses, { fields: [raPerformanceByVenue.venue_id], references: [raMstCourses.id] }),
}));
