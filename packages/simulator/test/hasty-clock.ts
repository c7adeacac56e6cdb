import type { Clock } from '@darkhorses/racing-api';

/**
 * Real time that passes faster: for a client whose waits are minutes, against a server that answers in real milliseconds.
 *
 * A second of the client takes `1000 / pace` real milliseconds.
 */
export function createHastyClock(pace: number): Clock {
  return {
    now: () => performance.timeOrigin + performance.now() * pace,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true || !(milliseconds > 0)) return resolve();
        const done = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, milliseconds / pace);
        signal?.addEventListener('abort', done, { once: true });
      }),
  };
}
