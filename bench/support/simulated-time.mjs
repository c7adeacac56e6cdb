// Time that jumps from one wait to the next, so that an hour of waiting takes seconds.
import { setImmediate as turn } from 'node:timers/promises';

/**
 * A clock as the client takes one. `outside` runs what really takes time, such as a query, while this time stands still; `run` goes on
 * until a promise is settled.
 */
export function simulatedTime(start) {
  const timers = new Set();
  let now = start;
  let outside = 0;
  const add = (milliseconds, fire) => {
    const timer = { at: now + Math.max(0, milliseconds), fire };
    timers.add(timer);
    return timer;
  };
  const next = () => {
    let first;
    for (const timer of timers) if (first === undefined || timer.at < first.at) first = timer;
    return first;
  };
  return {
    now: () => now,
    add,
    remove: (timer) => timers.delete(timer),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted || !(milliseconds > 0)) return resolve();
        const done = () => {
          timers.delete(timer);
          signal?.removeEventListener('abort', done);
          resolve();
        };
        const timer = add(milliseconds, done);
        signal?.addEventListener('abort', done, { once: true });
      }),
    async outside(work) {
      outside += 1;
      try {
        return await work();
      } finally {
        outside -= 1;
      }
    },
    async run(promise) {
      let settled = false;
      const settle = () => (settled = true);
      promise.then(settle, settle);
      for (;;) {
        await turn();
        if (settled) return promise;
        const timer = outside === 0 ? next() : undefined;
        if (timer === undefined) continue;
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.fire();
      }
    },
  };
}

/** Runs what knows no other clock than the platform's: its `Date.now` and `setTimeout` are those of the simulated time. */
export async function onSimulatedTime(time, work) {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const { now } = Date;
  Date.now = time.now;
  globalThis.setTimeout = (fire, milliseconds = 0, ...given) => time.add(milliseconds, () => fire(...given));
  globalThis.clearTimeout = time.remove;
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    Date.now = now;
  }
}
