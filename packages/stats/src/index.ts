export { refresh } from './refreshes/refresh.js';
export {
  families,
  type Family,
  type FamilyCounts,
  type FigureRows,
  type MinRuns,
  type RefreshOptions,
  type RefreshProgress,
  type RefreshSummary,
} from './refreshes/refresh-options.js';
export { RefreshInProgressError, UnmigratedDatabaseError } from './refreshes/errors.js';
export {
  refreshCombinations,
  refreshDistance,
  refreshPedigree,
  refreshPeople,
  refreshRunners,
  refreshVenue,
} from './refreshes/refresh-family.js';
export type { WrittenCounts } from './sql/written-counts.js';
