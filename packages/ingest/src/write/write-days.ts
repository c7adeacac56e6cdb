import type { Sql } from '@darkhorses/schema';
import type { ClaimedReading, Reading } from '../payloads/reading.js';
import { type PackedReading, packReading, type StoredDay } from '../payloads/versions.js';
import { changeOfDay } from './day-change.js';
import { withDaysLocked } from './day-transaction.js';
import type { ChangedRows } from './changed-rows.js';
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
  const days = [...new Set(readings.map(({ day }) => day))].toSorted();
  return withDaysLocked(sql, days, readings, ({ transaction, storedOf, moved }) => {
    const fresh = packed.filter(({ reading, pack }) => newestHash(storedOf(reading.day), reading) !== pack.hash);
    const changes = days.map((day) => {
      const ofDay = fresh.map(({ reading }) => reading).filter((reading) => reading.day === day);
      return changeOfDay(day, storedOf(day), ofDay, moved);
    });
    return writeChanges(transaction, { changes, read: packed, fresh, moved, loadId });
  });
}

/** What was read again word for word needs no second copy. */
const newestHash = (stored: StoredDay, { dataset }: Reading): string | undefined => stored[dataset].at(-1)?.hash;
