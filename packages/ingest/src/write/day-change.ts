import { type DayRows, rowsOfDay } from '@darkhorses/extract';
import type { Racecard, Result } from '@darkhorses/racing-api';
import { composeDay, type Version } from '../day/compose-day.js';
import type { Dataset } from '../ledger/partition.js';
import { type MovedRace, withoutMovedAway } from './moved-races.js';
import { referencedOnly } from './referenced.js';
import type { RefusedRow } from './sift-rows.js';
import { isRacecards, isResults, type Reading } from '../payloads/reading.js';
import type { StoredDay } from '../payloads/versions.js';

/** What a day was in the database, what it becomes, and which stored versions are of no more use. */
export interface DayChange {
  readonly day: string;
  /** What the day's rows were made of; undefined where nothing of the day was stored. */
  readonly before: DayRows | undefined;
  readonly after: DayRows;
  readonly spent: Readonly<Record<Dataset, readonly string[]>>;
  /** Whether the day had published results before. */
  readonly hadResults: boolean;
  /** Rows that the database refused in an attempt before this one. */
  readonly refused?: readonly RefusedRow[];
}

/**
 * Makes a day's rows from what is stored of it and what was read now. A pure function: the order in which racecards and
 * results came does not matter, and neither does how often.
 */
export function changeOfDay(
  day: string,
  stored: StoredDay,
  readings: readonly Reading[],
  moved: readonly MovedRace[] = [],
): DayChange {
  const racecards = withReadings<Version<Racecard>>(stored.racecards, readings.filter(isRacecards));
  const results = withReadings<Version<Result>>(stored.results, readings.filter(isResults));
  const known = stored.racecards.length + stored.results.length > 0;
  const { rows, spent } = rowsOf(day, { racecards, results });
  const after = withoutMovedAway(rows, moved);
  // Read again word for word: what it was is what it is.
  const before = readings.length === 0 ? after : rowsOf(day, stored).rows;
  return {
    day,
    before: known ? before : undefined,
    after,
    spent: {
      racecards: [...spent.racecards, ...replaced(stored.racecards, readings.filter(isRacecards))],
      results: [...spent.results, ...replaced(stored.results, readings.filter(isResults))],
    },
    hadResults: stored.results.length > 0,
  };
}

/** A day's rows as they follow from stored versions alone. */
export const rowsOfStored = (day: string, stored: StoredDay): DayRows => rowsOf(day, stored).rows;

interface Versions {
  readonly racecards: readonly Version<Racecard>[];
  readonly results: readonly Version<Result>[];
}

function rowsOf(day: string, versions: Versions) {
  const { spent, ...known } = composeDay(versions);
  return { rows: referencedOnly(rowsOfDay({ date: day, ...known })), spent };
}

/** A reading that was taken at the very instant of a stored version replaces it. */
function withReadings<V extends Timed>(stored: readonly V[], readings: readonly V[]): V[] {
  const gone = new Set(replaced(stored, readings));
  return [...stored.filter(({ fetched_at }) => !gone.has(fetched_at)), ...readings];
}

function replaced(stored: readonly Timed[], readings: readonly Timed[]): string[] {
  const times = new Set(readings.map(({ fetched_at }) => Date.parse(fetched_at)));
  return stored.map(({ fetched_at }) => fetched_at).filter((time) => times.has(Date.parse(time)));
}

type Timed = Pick<Version<unknown>, 'fetched_at'>;
