import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, startSimulator, type Simulator } from '../src/index.js';
import { clientOf } from './client.js';

// Days on both sides of what changed in the API's data: before stored racecards, with them, and with the fields of 2026.
const days = ['2016-05-07', '2024-05-04', '2026-11-14', '2026-11-20', '2026-11-24'];
const now = new Date('2026-11-20T16:00:00Z');
const world = createWorld({ seed: 3, scale: 0.2 });
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ world, now });
});
afterAll(() => simulator.stop());

test('generated days are read whole by the client, and have no field that its description lacks', async () => {
  const unknown = new Set<string>();
  const api = clientOf(simulator, { onUnknownField: ({ operation, path }) => unknown.add(`${operation} ${path}`) });
  for (const day of days) {
    const results: string[] = [];
    const query = { start_date: day, end_date: day, limit: 3 };
    for await (const race of api.items('/v1/results', { params: { query } })) results.push(race.race_id);
    expect(results).toEqual(world.results(day, now).map((race) => race.race_id));

    const cards: string[] = [];
    for await (const race of api.items('/v1/racecards/pro', { params: { query: { date: day } } }))
      cards.push(race.race_id);
    expect(cards).toEqual(world.racecards(day, now).map((race) => race.race_id));
    expect(results.length + cards.length).toBeGreaterThan(0);
  }
  expect([...unknown]).toEqual([]);
});

test('a runner, and its ancestors by their own horse ids, have profiles', async () => {
  const api = clientOf(simulator);
  const runner = world.results('2024-05-04', now)[0]?.runners[0];
  if (runner === undefined) throw new Error('no racing on the day');
  for (const id of [runner.horse_id, runner.sire_id, runner.dam_id, runner.damsire_id]) {
    const horse_id = id.replace(/^[a-z]+_/, 'hrs_');
    const profile = await api.GET('/v1/horses/{horse_id}/pro', { params: { path: { horse_id } } });
    expect(profile).toMatchObject({ id: horse_id });
  }
});
