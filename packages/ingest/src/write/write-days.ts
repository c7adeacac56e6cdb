import type { Sql } from '@darkhorses/schema';
import type { ClaimedReading, Reading } from '../payloads/reading.js';
import { nothingStored, type StoredDay } from '../payloads/versions.js';
import type { ChangedRows } from './changed-rows.js';
import { changeOfDay, type DayChange } from './day-change.js';
import { type DaysLocked, withDaysLocked } from './day-transaction.js';
import { prepareDays, type PreparedDays } from './prepare-days.js';
import { isAboutValues, type RefusedRow, siftRows } from './sift-rows.js';
import { withoutRefused } from './without-refused.js';
import { writeChanges } from './write-changes.js';

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
  return writePrepared(sql, await prepareDays(readings), { loadId });
}

/** Writes readings that were prepared before: what needs the database of {@link writeDays}. */
export async function writePrepared(
  sql: Sql,
  prepared: PreparedDays,
  { loadId }: { readonly loadId: number },
): Promise<ChangedRows> {
  let attempted: readonly DayChange[] = [];
  const attempt = (refused: readonly RefusedRow[]): Promise<ChangedRows> =>
    withDaysLocked(sql, prepared.days, prepared.claims, (locked) => {
      const { changes, fresh } = changesOf(prepared, locked);
      attempted = changes.map((change) => withoutRefused(change, refused));
      const { transaction, moved } = locked;
      return writeChanges(transaction, { changes: attempted, read: prepared.packed, fresh, moved, loadId });
    });
  try {
    return await attempt([]);
  } catch (error) {
    // One row must not cost a day. Where several days came together, they are first written one by one.
    const [change, ...others] = attempted;
    if (!isAboutValues(error) || change === undefined || others.length > 0) throw error;
    const refused = await siftRows(sql, change.after.rows);
    if (refused.length === 0) throw error;
    return attempt(refused);
  }
}

function changesOf({ days, packed, ifNew }: PreparedDays, { storedOf, moved }: DaysLocked) {
  const fresh = packed.filter(({ reading, pack }) => newestHash(storedOf(reading.day), reading) !== pack.hash);
  const changes = days.map((day) => {
    const stored = storedOf(day);
    const made = stored === nothingStored && moved.length === 0 ? ifNew.get(day) : undefined;
    const ofDay = fresh.map(({ reading }) => reading).filter((reading) => reading.day === day);
    return made ?? changeOfDay(day, stored, ofDay, moved);
  });
  return { changes, fresh };
}

/** What was read again word for word needs no second copy. */
const newestHash = (stored: StoredDay, { dataset }: Reading): string | undefined => stored[dataset].at(-1)?.hash;
