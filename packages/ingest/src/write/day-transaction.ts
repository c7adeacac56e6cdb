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
        // Sent together: the second is answered only once the first holds its locks.
        const [, stored] = await together([lockDays(transaction, days, claims), readVersions(transaction, days)]);
        return work({ transaction, storedOf: (day) => stored.get(day) ?? nothingStored, moved });
      });
    } catch (error) {
      if (!(error instanceof MovedRacesError)) throw error;
      return attempt([...moved, ...error.races]);
    }
  };
  return retryConflicts(() => attempt([]));
}
