import type { Racecard, Result } from '@darkhorses/racing-api';
import type { Claim, Dataset, Partition } from '../ledger/partition.js';
import type { Version } from '../day/compose-day.js';

/** A response body as received. */
export interface Page {
  /** Place in the list, from 0. */
  readonly index: number;
  readonly bytes: Uint8Array;
}

/** The races of a dataset. */
export interface RaceOf {
  readonly racecards: Racecard;
  readonly results: Result;
}

/** A day of one dataset, read whole: as many races as the API announced. */
export interface Reading<D extends Dataset = Dataset> extends Partition, Version<RaceOf[D]> {
  readonly dataset: D;
  readonly pages: readonly Page[];
  /** How many races the API announced. */
  readonly total: number;
  /** The regions that were asked for. */
  readonly regions: readonly string[];
}

/** A reading, and the right to write it. */
export type ClaimedReading = Reading & Claim;

/** A reading of racecards or of results, told apart so that its races have their type. */
export const isRacecards = (reading: Reading): reading is Reading<'racecards'> => reading.dataset === 'racecards';

/** The counterpart of {@link isRacecards}. */
export const isResults = (reading: Reading): reading is Reading<'results'> => reading.dataset === 'results';
