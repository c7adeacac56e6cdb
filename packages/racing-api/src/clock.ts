import { onAbort } from './internal/on-abort.js';

/**
 * The passing of time as the client sees it. Tests give their own (`createVirtualClock` of the testing export); everyone
 * else leaves it alone.
 */
export interface Clock {
  /** Milliseconds since 1970 that never run backwards. */
  now(): number;
  /** Ends after so many milliseconds, or at once when the signal aborts. It never rejects: ask the signal which it was. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

// A longer delay than this overflows setTimeout, which then fires at once.
const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  // Date.now() jumps when the machine's time is set; a pace measured with it would burst or stall.
  now: () => performance.timeOrigin + performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true || !(milliseconds > 0)) return resolve();
      const done = () => {
        clearTimeout(timer);
        release();
        resolve();
      };
      const timer = setTimeout(done, Math.min(Math.ceil(milliseconds), longestTimer));
      const release = onAbort(signal, done);
    }),
};
