import { inTransaction, retryConflicts, together, type Sql, type TransactionSql } from '@darkhorses/schema';
import { lockDays } from '../ledger/lock.js';
import type { Claim } from '../ledger/partition.js';
import { nothingStored, readVersions, type StoredDay } from '../payloads/versions.js';
import { type MovedRace, MovedRacesError } from './moved-races.js';

/** What a transaction over some days starts from. */
export interface DaysLocked {
  readonly transaction: TransactionSql;
  /** What is stored of a day. */
  readonly storedOf: (day: string) => StoredDay;
  /** Races that an attempt before met on another day. */
  readonly moved: readonly MovedRace[];
}

/**
 * Runs a transaction that holds the ledger rows of some days and knows what is stored of them. It runs again where it
 * conflicts with another, or meets races that stand on another day.
 *
 * @param claims what this worker must still hold; none for a replay
 * @throws LostLeaseError where it does not; nothing is written
 */
export function withDaysLocked<Outcome>(
  sql: Sql,
  days: readonly string[],
  claims: readonly Claim[],
  work: (locked: DaysLocked) => Promise<Outcome>,
): Promise<Outcome> {
  const attempt = async (moved: readonly MovedRace[]): Promise<Outcome> => {
    try {
      return await inTransaction(sql, async (transaction) => {
        // Sent together: what is stored is answered only once the locks are held.
        const [, , stored] = await together([
          findByKey(transaction),
          lockDays(transaction, days, claims),
          readVersions(transaction, days),
        ]);
        return work({ transaction, storedOf: (day) => stored.get(day) ?? nothingStored, moved });
      });
    } catch (error) {
      if (!(error instanceof MovedRacesError)) throw error;
      return attempt([...moved, ...error.races]);
    }
  };
  return retryConflicts(() => attempt([]));
}

/**
 * All that a day's statements look for, a key finds. The planner does not believe it of tables that have grown since they were last
 * analyzed, nor where it takes each row of a disk for dear, and reads a year or two as a whole for each batch of days. Where a table
 * has to be read as a whole it still is, and its price, which is high then, must not have it compiled.
 */
async function findByKey(sql: TransactionSql): Promise<void> {
  await sql`
    select set_config('enable_seqscan', 'off', true), set_config('random_page_cost', '1', true), set_config('jit', 'off', true)`;
}
