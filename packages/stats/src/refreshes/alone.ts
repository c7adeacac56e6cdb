import { inTransaction, type Database } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import { RefreshInProgressError } from './errors.js';

// Any number that no other program on the database locks; all refreshes lock this one.
const refreshLock = 7_218_403_266_105_442;

/**
 * Runs a refresh while no other can run on the database. The lock is held by a transaction that does nothing else, so it
 * goes when the process does, whatever kills it, and works behind a transaction pooler.
 *
 * @param work is given that transaction
 * @throws RefreshInProgressError at once if another refresh runs
 */
export function alone<Outcome>({ sql }: Database, work: (guard: Queryable) => Promise<Outcome>): Promise<Outcome> {
  return inTransaction(sql, async (guard) => {
    await guard`set local idle_in_transaction_session_timeout = 0`;
    const [lock] = await guard<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${refreshLock}) as taken`;
    if (lock?.taken !== true) throw new RefreshInProgressError();
    return work(guard);
  });
}
