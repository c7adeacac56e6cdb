// An account of the API in simulated time: its limit, and a network that delays each call differently.
import { createRateLimit } from '../../packages/simulator/dist/index.js';
import { numbersFrom } from './seeded-numbers.mjs';

/** How long a call is on its way, by a number drawn from 0 to 1. @unit milliseconds */
export const networks = {
  /** 5 ms on average, exponentially distributed: a good line. */
  light: (drawn) => -Math.log(1 - drawn) * 5,
  /** A Pareto distribution: 12 ms on average, one call in a hundred over 86 ms, one in a thousand over 400 ms. */
  'heavy-tailed': (drawn) => Math.min(2000, 4 / (1 - drawn) ** (1 / 1.5)),
};

/** @returns `ask`: one call, and whether it was refused; `tally` of those let in and refused */
export function simulatedAccount({ time, rate, window, network, seed }) {
  const limit = createRateLimit(window);
  const draw = numbersFrom(seed);
  const delay = networks[network];
  const tally = { accepted: 0, refused: 0 };
  return {
    tally,
    async ask() {
      await time.sleep(delay(draw()));
      const isRefused = limit.take('account', rate, time.now()) > 0;
      tally[isRefused ? 'refused' : 'accepted'] += 1;
      // A page of results takes 200 ms, more or less; a refusal nothing.
      await time.sleep((isRefused ? 0 : 160 + 80 * draw()) + delay(draw()));
      return isRefused;
    },
  };
}
