import { describe, expect, test } from 'vitest';
import { createVirtualClock, type VirtualClock } from '../testing/virtual-clock.js';
import { createLimiter } from './limiter.js';
import { memoryStore } from './memory-store.js';

// A server that counts arrivals strictly, behind a network whose delays vary, and that takes its time to answer: hours of
// requests on a clock that jumps. What makes refusals under an even pace is the network: it delays one request more than
// the one after it, and they arrive closer than they were sent.

const requests = 10_000;

/** At most `limit` arrivals in any second: the strictest rule there is. */
function slidingWindow(limit: number): (now: number) => boolean {
  const arrivals: number[] = [];
  return (now) => {
    while ((arrivals[0] ?? Infinity) <= now - 1000) arrivals.shift();
    if (arrivals.length >= limit) return false;
    arrivals.push(now);
    return true;
  };
}

/** At most `limit` arrivals in each second of the server's clock. */
function fixedWindow(limit: number): (now: number) => boolean {
  let window = -1;
  let count = 0;
  return (now) => {
    const current = Math.floor((now + 137) / 1000);
    if (current !== window) [window, count] = [current, 0];
    if (count >= limit) return false;
    count += 1;
    return true;
  };
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Scenario {
  accepts: (now: number) => boolean;
  maxRequestsPerSecond: number;
  processes?: number;
  /** One way through the network. @unit milliseconds */
  roadOf?: (random: () => number) => number;
}

/** 20 ms, and a log-normal rest: median 4 ms, one in a hundred above 23 ms, one in ten thousand above 60 ms. */
function usualRoad(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return 20 + 4 * Math.exp(0.75 * normal);
}

async function simulate({ accepts, maxRequestsPerSecond, processes = 1, roadOf = usualRoad }: Scenario) {
  const clock = createVirtualClock();
  const store = memoryStore(clock);
  const random = seeded(20150101);
  const road = () => roadOf(random);
  // Pareto with tail index 1.5: mean 0.3 s, one answer in a thousand takes above 10 s.
  const work = () => Math.min(30_000, 100 * (1 - random()) ** (-1 / 1.5));

  const tally = { served: 0, refused: 0, longestUnderWay: 0 };
  let left = requests;
  const startedAt = clock.now();
  const worker = async (limiter: ReturnType<typeof createLimiter>) => {
    while (left > 0) {
      left -= 1;
      await untilServed(limiter);
    }
  };
  const untilServed = async (limiter: ReturnType<typeof createLimiter>) => {
    for (let attempt = 0; ; attempt += 1) {
      const permit = await limiter.acquire({ operation: '/v1/results' });
      await clock.sleep(road());
      const accepted = accepts(clock.now());
      if (accepted) await clock.sleep(work());
      await clock.sleep(road());
      permit.release();
      if (accepted) return (tally.served += 1);
      tally.refused += 1;
      await permit.refused();
      await clock.sleep(2000 * 2 ** Math.min(attempt, 4) * (0.5 + random() / 2));
    }
  };
  await runAll(clock, processes, () => worker, { store, maxRequestsPerSecond });
  const seconds = (clock.now() - startedAt) / 1000;
  return {
    ...tally,
    used: tally.served / seconds / maxRequestsPerSecond,
    share429: tally.refused / (tally.served + tally.refused),
  };
}

async function runAll(
  clock: VirtualClock,
  processes: number,
  workerOf: () => (limiter: ReturnType<typeof createLimiter>) => Promise<void>,
  options: { store: ReturnType<typeof memoryStore>; maxRequestsPerSecond: number },
) {
  const workers = Array.from({ length: processes }, () => createLimiter({ clock, ...options })).flatMap((limiter) =>
    Array.from({ length: 40 }, () => workerOf()(limiter)),
  );
  await clock.run(Promise.all(workers));
}

describe(`${requests} requests against a server that counts strictly, answers with a heavy tail`, () => {
  test.each<[string, Scenario]>([
    ['sliding window, 2 a second', { accepts: slidingWindow(2), maxRequestsPerSecond: 2 }],
    ['fixed window, 2 a second', { accepts: fixedWindow(2), maxRequestsPerSecond: 2 }],
    ['sliding window, 5 a second', { accepts: slidingWindow(5), maxRequestsPerSecond: 5 }],
    [
      'sliding window, three processes on one store',
      { accepts: slidingWindow(2), maxRequestsPerSecond: 2, processes: 3 },
    ],
  ] satisfies [string, Scenario][])(
    '%s: above 0.95 of the rate used, under 0.01 refused, none lost',
    async (_name, scenario) => {
      const { served, used, share429 } = await simulate(scenario);
      expect(served).toBe(requests);
      expect(used).toBeGreaterThan(0.95);
      expect(share429).toBeLessThan(0.01);
    },
  );

  // Where the road varies so much, no even pace keeps both aims. Two requests that are one too many for a window are sent 2s apart
  // (s: the spacing) and counted within it when the first is delayed by 2s - 1000 ms more than the last: for exponential delays of
  // mean d, with probability exp(-(2s - 1000) / d) / 2. At 95 % of the rate that is 3.6 %; to stay below 1 % leaves 92 % of the rate.
  test('a network that delays by 20 ms in the mean, exponentially: near the best that any pace can do', async () => {
    const mean = 20;
    const roadOf = (random: () => number) => 20 - mean * Math.log(1 - random());
    const { served, used, share429 } = await simulate({ accepts: slidingWindow(2), maxRequestsPerSecond: 2, roadOf });
    const spacing = (1000 - mean * Math.log(2 * share429)) / 2;
    const best = (500 / spacing) * (1 - share429);
    expect(served).toBe(requests);
    expect(share429).toBeLessThan(0.01);
    expect(used).toBeGreaterThan(best - 0.015);
    expect(used).toBeGreaterThan(0.9);
  });

  test('a server that allows half of what we believe is found out', async () => {
    const { served, used, share429 } = await simulate({ accepts: slidingWindow(1), maxRequestsPerSecond: 2 });
    expect(served).toBe(requests);
    expect(used).toBeGreaterThan(0.5 * 0.93);
    expect(share429).toBeLessThan(0.02);
  });
});
