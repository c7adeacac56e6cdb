import { createLimiter } from '@darkhorses/racing-api';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startSimulator, type SimulatorOptions } from '../src/index.js';
import { clientOf } from './client.js';
import { createHastyClock } from './hasty-clock.js';
import { recordDays } from './recorded-days.js';

// The client's clock runs twenty times as fast: where the server counts 40 a second, the client sees 2.
const pace = 20;
const perSecond = 40;
const recording = recordDays('2024-03-01', 60);
let stop: (() => Promise<void>) | undefined;

afterEach(() => stop?.());
afterAll(() => recording.remove());

/** Asks for every day once, at a rate the client believes in, and says what the server answered. */
async function askAll(days: readonly string[], maxRequestsPerSecond: number, options: SimulatorOptions) {
  const simulator = await startSimulator({
    recorded: recording.folder,
    now: new Date('2024-06-01T21:30:00Z'),
    ...options,
  });
  stop = () => simulator.stop();
  const clock = createHastyClock(pace);
  const api = clientOf(simulator, { clock, limiter: createLimiter({ maxRequestsPerSecond, clock }) });
  const answers = days.map((day) =>
    api.GET('/v1/results', { params: { query: { start_date: day, end_date: day, limit: 1 } } }),
  );
  const dates = (await Promise.all(answers)).map(({ query }) => Object.fromEntries(query as [string, string][]));
  return { dates: dates.map(({ start_date }) => start_date), byStatus: simulator.stats.byStatus };
}

test.each(['sliding', 'fixed'] as const)(
  'at twice the rate of a %s window calls are refused and none is lost',
  async (window) => {
    const { dates, byStatus } = await askAll(recording.days, 4, { limit: { perSecond, window } });
    expect(dates).toEqual(recording.days);
    expect(byStatus[200]).toBe(recording.days.length);
    expect(byStatus[429]).toBeGreaterThan(0);
  },
);
