import { after, type Clock } from '../clock.js';
import { onAbort } from './on-abort.js';

export type Ended<T> = { how: 'done'; value: T } | { how: 'failed'; error: unknown } | { how: 'timeout' | 'aborted' };

/**
 * Runs something that should end within a time or when a signal aborts, and does not wait for it longer than that even if it
 * does not listen to the signal it is given.
 */
export function within<T>(
  clock: Clock,
  timeout: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<Ended<T>> {
  if (signal?.aborted === true) return Promise.resolve({ how: 'aborted' });
  const stop = new AbortController();
  return new Promise((resolve) => {
    const end = (outcome: Ended<T>) => {
      takeBack();
      release();
      resolve(outcome);
    };
    const takeBack = after(clock, timeout, () => {
      end({ how: 'timeout' });
      stop.abort(new Error(`No answer within ${timeout} ms.`));
    });
    // What comes after the abort is the abort's doing: fetch rejects with a reason of its own.
    const release = onAbort(signal, () => {
      end({ how: 'aborted' });
      stop.abort(signal?.reason);
    });
    run(stop.signal).then(
      (value) => end({ how: 'done', value }),
      (error: unknown) => end({ how: 'failed', error }),
    );
  });
}
