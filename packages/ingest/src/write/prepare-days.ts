import type { Claim } from '../ledger/partition.js';
import type { ClaimedReading } from '../payloads/reading.js';
import { nothingStored, type PackedReading, packReading } from '../payloads/versions.js';
import { changeOfDay, type DayChange } from './day-change.js';

/** A reading with its pages hashed and compressed. */
export interface PackedClaim {
  readonly reading: ClaimedReading;
  readonly pack: PackedReading;
}

/** Readings with everything done that needs no database. */
export interface PreparedDays {
  readonly days: readonly string[];
  readonly claims: readonly Claim[];
  readonly packed: readonly PackedClaim[];
  /** By day, the rows as they will be where nothing of the day is stored yet, which is what a backfill mostly meets. */
  readonly ifNew: ReadonlyMap<string, DayChange>;
}

/** Compresses readings and makes their rows before a transaction begins, so that locks are held for the writing alone. */
export async function prepareDays(readings: readonly ClaimedReading[]): Promise<PreparedDays> {
  // The compressing happens on other threads while the rows are made.
  const packing = Promise.all(readings.map(async (reading) => ({ reading, pack: await packReading(reading) })));
  const days = [...new Set(readings.map(({ day }) => day))].toSorted();
  const ifNew = new Map(
    days.map((day) => [
      day,
      changeOfDay(
        day,
        nothingStored,
        readings.filter((reading) => reading.day === day),
      ),
    ]),
  );
  return { days, claims: readings, packed: await packing, ifNew };
}
