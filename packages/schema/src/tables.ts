import * as declared from './tables/index.js';

/** Every public table by its name in the database, parents before children: the order in which rows are written. */
export const tables = {
  ra_mst_regions: declared.raMstRegions,
  ra_mst_bookmakers: declared.raMstBookmakers,
  ra_mst_courses: declared.raMstCourses,
  ra_mst_sires: declared.raMstSires,
  ra_mst_dams: declared.raMstDams,
  ra_mst_damsires: declared.raMstDamsires,
  ra_mst_horses: declared.raMstHorses,
  ra_horse_pedigree: declared.raHorsePedigree,
  ra_mst_jockeys: declared.raMstJockeys,
  ra_mst_trainers: declared.raMstTrainers,
  ra_mst_owners: declared.raMstOwners,
  ra_races: declared.raRaces,
  ra_runners: declared.raRunners,
  ra_race_results: declared.raRaceResults,
  ra_entity_combinations: declared.raEntityCombinations,
  ra_performance_by_distance: declared.raPerformanceByDistance,
  ra_performance_by_venue: declared.raPerformanceByVenue,
  ra_runner_statistics: declared.raRunnerStatistics,
} as const;

export type TableName = keyof typeof tables;

/** The 14 tables that the API fills; the other four hold statistics. */
export const filledTables = [
  'ra_mst_regions',
  'ra_mst_bookmakers',
  'ra_mst_courses',
  'ra_mst_sires',
  'ra_mst_dams',
  'ra_mst_damsires',
  'ra_mst_horses',
  'ra_horse_pedigree',
  'ra_mst_jockeys',
  'ra_mst_trainers',
  'ra_mst_owners',
  'ra_races',
  'ra_runners',
  'ra_race_results',
] as const satisfies readonly TableName[];

export type FilledTableName = (typeof filledTables)[number];
