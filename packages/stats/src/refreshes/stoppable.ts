import type { Database } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';

/** Runs work within a transaction, and ends its statement when the refresh is to stop. */
export type Stoppable = <Outcome>(transaction: Queryable, work: () => Promise<Outcome>) => Promise<Outcome>;

/**
 * Statements of a refresh take seconds and more: whoever stops it does not wait for them. They are cancelled through SQL, on
 * the connection that holds the lock of the refresh, since it is the one that is certainly free, and a pooler lets it pass.
 * Once that is lost, there is room for another.
 */
export function stoppableBy(
  { sql }: Database,
  { signal, guard, lost }: { readonly signal: AbortSignal; readonly guard: Queryable; readonly lost: AbortSignal },
): Stoppable {
  return async (transaction, work) => {
    signal.throwIfAborted();
    const [backend] = await transaction<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const cancel = async () => {
      const free = lost.aborted ? sql : guard;
      await free`select pg_cancel_backend(${backend?.pid ?? 0}::int)`;
    };
    // It may have ended by itself: then there is nothing to cancel.
    const cancelNow = () => void cancel().catch(() => {});
    signal.addEventListener('abort', cancelNow, { once: true });
    try {
      signal.throwIfAborted();
      return await work();
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      signal.removeEventListener('abort', cancelNow);
    }
  };
}
