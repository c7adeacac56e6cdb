import { onAbort } from './internal/on-abort.js';
import { waitOver } from './internal/wait-over.js';

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
      const timer = startTimer(milliseconds, done);
      const release = onAbort(signal, done);
    }),
};

/** Calls back after so many milliseconds of a clock, never before it has returned. Returns what takes it back. */
export function after(clock: Clock, milliseconds: number, callback: () => void): () => void {
  if (!(milliseconds < Infinity)) return () => {};
  // Every request has a time limit and few reach it: a signal for each is a fifth of what the client adds to a request.
  if (clock === systemClock && milliseconds > 0) {
    const timer = startTimer(milliseconds, callback);
    return () => clearTimeout(timer);
  }
  const over = new AbortController();
  const wait = async () => {
    await clock.sleep(milliseconds, over.signal);
    if (!over.signal.aborted) callback();
  };
  void wait();
  return () => over.abort(waitOver);
}

function startTimer(milliseconds: number, callback: () => void): ReturnType<typeof setTimeout> {
  return setTimeout(callback, Math.min(Math.ceil(milliseconds), longestTimer));
}
