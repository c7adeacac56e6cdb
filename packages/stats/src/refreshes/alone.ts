import { inTransaction, type Database } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import { RefreshInProgressError } from './errors.js';

// Any number that no other program on the database locks; all refreshes lock this one.
const refreshLock = 7_218_403_266_105_442;

/**
 * Runs a refresh while no other can run on the database. The lock is held by a transaction that does nothing else, so it
 * goes when the process does, whatever kills it, and works behind a transaction pooler.
 *
 * Where that connection alone is lost, so is the lock: the work is told to stop, and its end is waited for, so that no other
 * refresh of this process begins beside it.
 *
 * @param work is given that transaction, and a signal that the lock is lost
 * @throws RefreshInProgressError at once if another refresh runs
 */
export async function alone<Outcome>(
  { sql }: Database,
  work: (guard: Queryable, lost: AbortSignal) => Promise<Outcome>,
): Promise<Outcome> {
  const lost = new AbortController();
  let working: Promise<Outcome> | undefined;
  try {
    return await inTransaction(sql, async (guard) => {
      await guard`set local idle_in_transaction_session_timeout = 0`;
      const [lock] = await guard<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${refreshLock}) as taken`;
      if (lock?.taken !== true) throw new RefreshInProgressError();
      working = work(guard, lost.signal);
      return working;
    });
  } catch (error) {
    // An error of its own: other transactions would take the loss of this connection for that of theirs.
    lost.abort(new Error('The refresh has lost its lock', { cause: error }));
    await working?.catch(() => {});
    throw error;
  }
}
