import type { Clock } from '../clock.js';
import { onAbort } from '../internal/on-abort.js';

export interface VirtualClock extends Clock {
  /** Runs until the promise is settled; the clock jumps from one wait to the next, so hours take milliseconds. */
  run<T>(promise: Promise<T>): Promise<T>;
  /** Moves the clock, and lets everything happen that falls into that time. @unit milliseconds */
  advance(milliseconds: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  fire(): void;
}

/**
 * A clock that stands still until it is told to move, for tests of code that waits.
 *
 * @example
 * const clock = createVirtualClock();
 * const api = createRacingApi({ username, password, fetch, clock });
 * await clock.run(api.GET('/v1/courses'));
 */
export function createVirtualClock(start = Date.UTC(2025, 0, 1)): VirtualClock {
  const timers = new Set<Timer>();
  let now = start;
  let order = 0;

  const nextTimer = (): Timer | undefined => {
    let next: Timer | undefined;
    for (const timer of timers) {
      if (next === undefined || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer;
    }
    return next;
  };
  const fire = (timer: Timer) => {
    now = Math.max(now, timer.at);
    timer.fire();
  };

  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true || !(milliseconds > 0)) return resolve();
        const done = () => {
          timers.delete(timer);
          release();
          resolve();
        };
        const timer = { at: now + milliseconds, order: order++, fire: done };
        timers.add(timer);
        const release = onAbort(signal, done);
      }),
    async run(promise) {
      let settled = false;
      const settle = () => (settled = true);
      promise.then(settle, settle);
      for (;;) {
        await everythingElse();
        if (settled) return promise;
        const timer = nextTimer();
        if (timer === undefined) await realTurn();
        else fire(timer);
      }
    },
    async advance(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        await everythingElse();
        const timer = nextTimer();
        if (timer === undefined || timer.at > until) break;
        fire(timer);
      }
      now = until;
    },
  };
}

/** Lets all that is ready run: promises, and what they start. */
function everythingElse(): Promise<void> {
  return new Promise((resolve) => {
    const later: unknown = Reflect.get(globalThis, 'setImmediate');
    if (typeof later === 'function') later(resolve);
    else setTimeout(resolve, 0);
  });
}

/** Something is under way that this clock knows nothing of, such as a real request. */
function realTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
