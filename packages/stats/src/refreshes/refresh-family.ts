import type { Database } from '@darkhorses/schema';
import { refresh } from './refresh.js';
import type { Family, FamilyCounts, RefreshOptions } from './refresh-options.js';

type FamilyOptions = Omit<RefreshOptions, 'only'>;

/** Brings the figures of sires, dams and damsires up to date, and nothing else. */
export const refreshPedigree = (database: Database, options?: FamilyOptions) => only('pedigree', database, options);

/** Brings the figures of jockeys, trainers and owners up to date, and nothing else. */
export const refreshPeople = (database: Database, options?: FamilyOptions) => only('people', database, options);

/** Brings the figures of pairs up to date, and nothing else. */
export const refreshCombinations = (database: Database, options?: FamilyOptions) =>
  only('combinations', database, options);

/** Brings the figures by nominal distance up to date, and nothing else. */
export const refreshDistance = (database: Database, options?: FamilyOptions) => only('distance', database, options);

/** Brings the figures by course up to date, and nothing else. */
export const refreshVenue = (database: Database, options?: FamilyOptions) => only('venue', database, options);

/** Brings the figures of runners before their races up to date, and nothing else. */
export const refreshRunners = (database: Database, options?: FamilyOptions) => only('runners', database, options);

async function only(family: Family, database: Database, options: FamilyOptions = {}): Promise<FamilyCounts> {
  const { families } = await refresh(database, { ...options, only: [family] });
  const counts = families[family];
  if (counts === undefined) throw new Error(`The figures of ${family} were not calculated.`);
  return counts;
}
