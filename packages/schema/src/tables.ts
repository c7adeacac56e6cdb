import * as declared from './tables/index.js';

// Spelt out, since what is inferred is written into the declarations column by column, a second time for every table.
interface Tables {
  readonly ra_mst_regions: typeof declared.raMstRegions;
  readonly ra_mst_bookmakers: typeof declared.raMstBookmakers;
  readonly ra_mst_courses: typeof declared.raMstCourses;
  readonly ra_mst_sires: typeof declared.raMstSires;
  readonly ra_mst_dams: typeof declared.raMstDams;
  readonly ra_mst_damsires: typeof declared.raMstDamsires;
  readonly ra_mst_horses: typeof declared.raMstHorses;
  readonly ra_horse_pedigree: typeof declared.raHorsePedigree;
  readonly ra_mst_jockeys: typeof declared.raMstJockeys;
  readonly ra_mst_trainers: typeof declared.raMstTrainers;
  readonly ra_mst_owners: typeof declared.raMstOwners;
  readonly ra_races: typeof declared.raRaces;
  readonly ra_runners: typeof declared.raRunners;
  readonly ra_race_results: typeof declared.raRaceResults;
  readonly ra_entity_combinations: typeof declared.raEntityCombinations;
  readonly ra_performance_by_distance: typeof declared.raPerformanceByDistance;
  readonly ra_performance_by_venue: typeof declared.raPerformanceByVenue;
  readonly ra_runner_statistics: typeof declared.raRunnerStatistics;
}

/** Every public table by its name in the database, parents before children: the order in which rows are written. */
export const tables: Tables = {
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
};

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
