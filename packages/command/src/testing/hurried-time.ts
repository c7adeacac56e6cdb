import type { Clock } from '@darkhorses/racing-api';
import type { InvocationTime } from '../run/invocation.js';

/**
 * Time as a command meets it in a test: the present is what the test says, the client's waits pass in thousandths of their
 * length, and nobody else waits. An answer has as long as ever.
 *
 * @param now tells the present, at each asking
 */
export const hurriedTime = (now: () => Date): InvocationTime => ({
  now,
  client: { clock, timeout: 30_000 * pace },
  wait: () => Promise.resolve(),
});

const pace = 1000;
const clock: Clock = {
  now: () => performance.now() * pace,
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds / pace);
      signal?.addEventListener('abort', done, { once: true });
    }),
};
