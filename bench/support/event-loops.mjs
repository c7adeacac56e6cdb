// The event loops of processes in simulated time: while one is at other work, what falls due waits.
import { numbersFrom } from './seeded-numbers.mjs';

/** Between two stretches of other work, on average. @unit milliseconds */
const pause = 150;

/** A Pareto distribution: 12 ms on average, one stretch in fifty over 80 ms, one in a thousand a second. @unit milliseconds */
const stretchOf = (drawn) => Math.min(1000, 3 / (1 - drawn) ** (1 / 1.2));

/** Of a process that has nothing else to do. */
export const idleLoop = ({ time }) => ({ clock: time, free: async () => {} });

/** @returns `free`: waits until the loop comes to what is due; `clock`: that of the process */
export function busyLoop({ time, seed }) {
  const draw = numbersFrom(seed);
  let begins = time.now();
  let ends = begins;
  const freeAt = (at) => {
    while (ends <= at) {
      begins = ends - Math.log(1 - draw()) * pause;
      ends = begins + stretchOf(draw());
    }
    return at < begins ? at : ends;
  };
  const free = () => time.sleep(freeAt(time.now()) - time.now());
  return {
    free,
    clock: {
      now: time.now,
      async sleep(milliseconds, signal) {
        await time.sleep(milliseconds, signal);
        await free();
      },
    },
  };
}
