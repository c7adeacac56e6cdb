import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../src/index.js';
import { clientOf } from './client.js';

const recorded = join(import.meta.dirname, '../../../../shared/recorded');

describe.skipIf(!existsSync(recorded))('recorded answers, replayed', () => {
  test('are read by the client day by day, every race proven, no field unknown', async () => {
    const simulator = await startSimulator({ recorded, now: new Date('2026-11-20T12:00:00Z') });
    const unknown: string[] = [];
    const api = clientOf(simulator, { onUnknownField: ({ operation, path }) => unknown.push(`${operation} ${path}`) });
    const read = { results: 0, racecards: 0 };

    for (const date of simulator.recorded?.dates.results ?? []) {
      const query = { start_date: date, end_date: date, limit: 1 };
      for await (const race of api.items('/v1/results', { params: { query } })) {
        expect(race.date).toBe(date);
        read.results += 1;
      }
    }
    for (const date of simulator.recorded?.dates.racecards ?? []) {
      for await (const race of api.items('/v1/racecards/pro', { params: { query: { date } } })) {
        expect(race.date).toBe(date);
        read.racecards += 1;
      }
    }
    await simulator.stop();
    expect(read).toEqual({ results: 61, racecards: 11 });
    expect(unknown).toEqual([]);
  });
});
