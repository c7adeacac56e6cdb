import { combinationsCatalogue } from './ra-entity-combinations.js';
import { pedigreeCatalogue } from './ra-horse-pedigree.js';
import { bookmakersCatalogue } from './ra-mst-bookmakers.js';
import { coursesCatalogue } from './ra-mst-courses.js';
import { damsCatalogue } from './ra-mst-dams.js';
import { damsiresCatalogue } from './ra-mst-damsires.js';
import { horsesCatalogue } from './ra-mst-horses.js';
import { jockeysCatalogue } from './ra-mst-jockeys.js';
import { ownersCatalogue } from './ra-mst-owners.js';
import { regionsCatalogue } from './ra-mst-regions.js';
import { siresCatalogue } from './ra-mst-sires.js';
import { trainersCatalogue } from './ra-mst-trainers.js';
import { distanceCatalogue } from './ra-performance-by-distance.js';
import { venueCatalogue } from './ra-performance-by-venue.js';
import { raceResultsCatalogue } from './ra-race-results.js';
import { racesCatalogue } from './ra-races.js';
import { runnersCatalogue } from './ra-runners.js';
import { runnerStatisticsCatalogue } from './ra-runner-statistics.js';

/**
 * What every table and column means, who owns it, its unit and where its value comes from. The database's comments, the
 * writer's upserts, the data dictionary and the proof of completeness all read this one source.
 */
export const catalogue = {
  ra_mst_regions: regionsCatalogue,
  ra_mst_bookmakers: bookmakersCatalogue,
  ra_mst_courses: coursesCatalogue,
  ra_mst_sires: siresCatalogue,
  ra_mst_dams: damsCatalogue,
  ra_mst_damsires: damsiresCatalogue,
  ra_mst_horses: horsesCatalogue,
  ra_horse_pedigree: pedigreeCatalogue,
  ra_mst_jockeys: jockeysCatalogue,
  ra_mst_trainers: trainersCatalogue,
  ra_mst_owners: ownersCatalogue,
  ra_races: racesCatalogue,
  ra_runners: runnersCatalogue,
  ra_race_results: raceResultsCatalogue,
  ra_entity_combinations: combinationsCatalogue,
  ra_performance_by_distance: distanceCatalogue,
  ra_performance_by_venue: venueCatalogue,
  ra_runner_statistics: runnerStatisticsCatalogue,
} as const;
