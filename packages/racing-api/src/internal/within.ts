import type { Clock } from '../clock.js';
import { joinSignals } from './signals.js';
import { waitOver } from './wait-over.js';

export type Ended<T> = { how: 'done'; value: T } | { how: 'failed'; error: unknown } | { how: 'timeout' | 'aborted' };

/**
 * Runs something that should end within a time or when a signal aborts, and does not wait for it longer than that even if it
 * does not listen to the signal it is given.
 */
export async function within<T>(
  clock: Clock,
  timeout: number,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<Ended<T>> {
  if (signal.aborted) return { how: 'aborted' };
  const stop = new AbortController();
  const over = new AbortController();
  const joined = joinSignals([signal, stop.signal]);
  const ended = joinSignals([signal, over.signal]);
  const running = run(joined.signal).then(
    (value): Ended<T> => ({ how: 'done', value }),
    (error: unknown): Ended<T> => ({ how: 'failed', error }),
  );
  const stopped = clock
    .sleep(timeout, ended.signal)
    .then((): Ended<T> => ({ how: signal.aborted ? 'aborted' : 'timeout' }));
  const first = await Promise.race([running, stopped]);
  // What came after the abort is the abort's doing: fetch rejects with a reason of its own.
  const outcome: Ended<T> = first.how === 'failed' && signal.aborted ? { how: 'aborted' } : first;
  if (outcome.how === 'timeout') stop.abort(new Error(`No answer within ${timeout} ms.`));
  over.abort(waitOver);
  joined.release();
  ended.release();
  return outcome;
}
