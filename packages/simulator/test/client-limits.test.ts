import { afterAll, afterEach, expect, test } from 'vitest';
import { startSimulator, type SimulatorOptions } from '../src/index.js';
import { clientOf } from './client.js';
import { createHastyClock } from './hasty-clock.js';
import { recordDays } from './recorded-days.js';

// The client's clock runs twenty times as fast: where the server counts 40 a second, the client sees 2. A hundred calls
// at once are too many even where the server's second ends in their midst.
const pace = 20;
const perSecond = 40;
const recording = recordDays('2024-02-01', 100);
let stop: (() => Promise<void>) | undefined;

afterEach(() => stop?.());
afterAll(() => recording.remove());

/** Asks for every day at once, without any pace, and says what the server answered. */
async function askAll(days: readonly string[], options: SimulatorOptions) {
  const simulator = await startSimulator({
    recorded: recording.folder,
    now: new Date('2024-06-01T21:30:00Z'),
    ...options,
  });
  stop = () => simulator.stop();
  // On a machine that is busy, a crowd that was refused together comes back together more often than five times.
  const api = clientOf(simulator, { clock: createHastyClock(pace), retry: { retries: 20 } });
  const answers = days.map((day) =>
    api.GET('/v1/results', { params: { query: { start_date: day, end_date: day, limit: 1 } } }),
  );
  const dates = (await Promise.all(answers)).map(({ query }) => Object.fromEntries(query as [string, string][]));
  return { dates: dates.map(({ start_date }) => start_date), byStatus: simulator.stats.byStatus };
}

test.each(['sliding', 'fixed'] as const)(
  'of a burst over a %s window the calls that are refused come through later, and none is lost',
  async (window) => {
    const { dates, byStatus } = await askAll(recording.days, { limit: { perSecond, window } });
    expect(dates).toEqual(recording.days);
    expect(byStatus[200]).toBe(recording.days.length);
    expect(byStatus[429]).toBeGreaterThan(0);
  },
);
