import type { Family, MinRuns } from '../refreshes/refresh-options.js';
import type { WrittenCounts } from '../sql/written-counts.js';
import type { Queryable } from '../queryable.js';
import { writeCombinations } from './combinations.js';
import { writeDistances } from './distance.js';
import { entities, type EntityType } from './entities.js';
import { writePedigree } from './pedigree.js';
import { writePeople } from './people.js';
import type { Filters } from './run-figures.js';
import { writeRunners } from './runners.js';
import type { Scope } from './scope.js';
import { writeVenues } from './venue.js';

/** What the figures depend on beside the runs: figures of another scope are other figures. */
export interface Setting {
  readonly regions: readonly string[];
  /** Year of the first day that is loaded. */
  readonly firstSeason: number;
  readonly minRuns: MinRuns;
}

/** A table of figures, and how it is brought up to date. */
export interface FigureTable {
  readonly table: string;
  readonly key: readonly string[];
  write(sql: Queryable, setting: Setting, scope: Scope): Promise<WrittenCounts>;
}

/** The tables of each family, the longest first, so that no connection is left with it while the others are done. */
export const tablesOf: Readonly<Record<Family, readonly FigureTable[]>> = {
  pedigree: (['dam', 'damsire', 'sire'] as const).map((ancestor) => ({
    table: entities[ancestor].table,
    key: ['id'],
    write: (sql, _, scope) => writePedigree(sql, ancestor, scope),
  })),
  people: (['owner', 'jockey', 'trainer'] as const).map((person) => ({
    table: entities[person].table,
    key: ['id'],
    write: (sql, _, scope) => writePeople(sql, person, scope),
  })),
  combinations: [
    {
      table: 'ra_entity_combinations',
      key: ['entity1_type', 'entity1_id', 'entity2_type', 'entity2_id'],
      write: (sql, { regions, minRuns }, scope) =>
        writeCombinations(sql, { regions, minRuns: minRuns.combinations ?? leastRuns }, scope),
    },
  ],
  distance: [
    {
      table: 'ra_performance_by_distance',
      key: ['entity_type', 'entity_id', 'code', 'distance_yards'],
      write: (sql, setting, scope) => writeDistances(sql, filtersOf(setting, 'distance'), scope),
    },
  ],
  venue: [
    {
      table: 'ra_performance_by_venue',
      key: ['entity_type', 'entity_id', 'venue_id'],
      write: (sql, setting, scope) => writeVenues(sql, filtersOf(setting, 'venue'), scope),
    },
  ],
  runners: [
    {
      table: 'ra_runner_statistics',
      key: ['race_id', 'horse_id'],
      write: (sql, { firstSeason, minRuns }, scope) =>
        writeRunners(sql, { firstSeason, minRuns: minRuns.runners ?? 0 }, scope),
    },
  ],
};

/** What of the setting a family depends on, as ops.refreshes tells it. */
export function scopeOf(family: Family, { regions, firstSeason, minRuns }: Setting): Record<string, unknown> {
  if (family === 'pedigree' || family === 'people') return {};
  if (family === 'runners') return { first_season: firstSeason, min_runs: minRuns.runners ?? 0 };
  if (family === 'combinations') return { regions, min_runs: minRuns.combinations ?? leastRuns };
  const given = minRuns[family];
  return { regions, min_runs: given ?? leastRuns, min_runs_horse: given ?? leastRunsOfHorse };
}

const leastRuns = 5;
// A horse runs a few times a year; five times at one distance is much.
const leastRunsOfHorse = 3;

function filtersOf({ regions, minRuns }: Setting, family: 'distance' | 'venue'): (entity: EntityType) => Filters {
  return (entity) => ({
    regions,
    minRuns: minRuns[family] ?? (entity === 'horse' ? leastRunsOfHorse : leastRuns),
  });
}
