import type { Sql } from '@darkhorses/schema';
import { lockDays } from '../ledger/lock.js';
import type { ClaimedReading, Reading } from '../payloads/reading.js';
import { nothingStored, type PackedReading, packReading, readVersions, type StoredDay } from '../payloads/versions.js';
import { changeOfDay } from './day-change.js';
import { type MovedRace, MovedRacesError } from './moved-races.js';
import { retryConflicts } from './retry-conflicts.js';
import type { ChangedRows } from './table-rows.js';
import { writeChanges } from './write-changes.js';

/** A reading with its pages hashed and compressed. */
export interface PackedClaim {
  readonly reading: ClaimedReading;
  readonly pack: PackedReading;
}

/**
 * Writes complete readings of one or several days: their payloads, every row that follows from them, and their ledger
 * rows, in one transaction. Either all of it is there afterwards or nothing.
 *
 * A day's rows are made of both of its datasets, so racecards and results may come in any order, again, or at once.
 *
 * @param readings of up to about ten days; both datasets of a day may be among them
 * @returns how many rows of each table were inserted or updated
 * @throws LostLeaseError where another worker has taken a partition over; nothing was written
 * @example
 * await writeDays(sql, [{ ...claim, ...reading }], { loadId });
 */
export async function writeDays(
  sql: Sql,
  readings: readonly ClaimedReading[],
  { loadId }: { readonly loadId: number },
): Promise<ChangedRows> {
  // Before the transaction, so that locks are held for the writing alone.
  const packed = await Promise.all(readings.map(async (reading) => ({ reading, pack: await packReading(reading) })));
  return retryConflicts(() => writeOnce(sql, packed, { loadId, moved: [] }));
}

interface Attempt {
  readonly loadId: number;
  /** Races that the attempts before met on another day. */
  readonly moved: readonly MovedRace[];
}

async function writeOnce(sql: Sql, packed: readonly PackedClaim[], { loadId, moved }: Attempt): Promise<ChangedRows> {
  const claims = packed.map(({ reading }) => reading);
  const days = [...new Set(claims.map(({ day }) => day))].toSorted();
  try {
    return await sql.begin(async (transaction) => {
      // Sent together: the second is answered only once the first holds its locks.
      const [, stored] = await Promise.all([lockDays(transaction, days, claims), readVersions(transaction, days)]);
      const storedOf = (day: string): StoredDay => stored.get(day) ?? nothingStored;
      const fresh = packed.filter(({ reading, pack }) => newestHash(storedOf(reading.day), reading) !== pack.hash);
      const changes = days.map((day) => {
        const readings = fresh.map(({ reading }) => reading).filter((reading) => reading.day === day);
        return changeOfDay(day, storedOf(day), readings, moved);
      });
      return await writeChanges(transaction, { changes, read: packed, fresh, moved, loadId });
    });
  } catch (error) {
    if (!(error instanceof MovedRacesError)) throw error;
    return writeOnce(sql, packed, { loadId, moved: [...moved, ...error.races] });
  }
}

/** What was read again word for word needs no second copy. */
const newestHash = (stored: StoredDay, { dataset }: Reading): string | undefined => stored[dataset].at(-1)?.hash;
