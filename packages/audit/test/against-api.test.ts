import { createRacingApi } from '@darkhorses/racing-api';
import { inMemoryFetch, type InMemoryCall, problem } from '@darkhorses/racing-api/testing';
import { openDatabase } from '@darkhorses/schema';
import { afterAll, expect, test, vi } from 'vitest';
import { againstApi, audit } from '../src/index.js';
import { healthyDatabase } from './healthy-database.js';
import { firstDay, now, today } from './healthy-world.js';

vi.setConfig({ testTimeout: 240_000 });

const { url, drop } = await healthyDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

interface Entity {
  readonly runs: number;
  readonly wins: number;
  readonly profit: number;
}

/** The figures of the database, as the API would publish them: in two groups. */
async function published(): Promise<Map<string, Entity>> {
  const rows = await sql<(Entity & { id: string })[]>`
    select id, total_runners as runs, total_wins as wins, profit_loss_1u as profit from ra_mst_sires
    union all select id, total_runners, total_wins, profit_loss_1u from ra_mst_trainers
    union all select id, total_rides, total_wins, profit_loss_1u from ra_mst_jockeys`;
  return new Map(rows.map(({ id, ...figures }) => [id, figures]));
}

async function check(change: (id: string, figures: Entity) => Entity | undefined, count = 3) {
  const known = await published();
  const groupsOf = (id: string, runs: 'runners' | 'rides') => {
    const figures = known.get(id);
    const told = figures && change(id, figures);
    if (!told) return undefined;
    return [
      { [runs]: told.runs - 1, '1st': told.wins, '1_pl': told.profit + 1 },
      { [runs]: 1, '1st': 0, '1_pl': -1 },
    ];
  };
  const answer = (list: string, runs: 'runners' | 'rides') => (call: InMemoryCall) => {
    const [id = ''] = Object.values(call.params);
    const groups = groupsOf(id, runs);
    return groups ? { id, [list]: groups } : problem(404, 'Not Found');
  };
  const fetch = inMemoryFetch({
    '/v1/sires/{sire_id}/analysis/classes': answer('classes', 'runners'),
    '/v1/trainers/{trainer_id}/analysis/courses': answer('courses', 'runners'),
    '/v1/jockeys/{jockey_id}/analysis/courses': answer('courses', 'rides'),
  });
  const api = createRacingApi({ username: 'u', password: 'p', fetch, maxRequestsPerSecond: Infinity });
  const { outcomes } = await audit({ sql, now, checks: [againstApi({ api, count })] });
  return { outcome: outcomes[0], asked: fetch.calls };
}

test('figures that agree are no finding, at one call each over the days and regions that are loaded', async () => {
  const { outcome, asked } = await check((_, figures) => figures);
  expect(outcome).toMatchObject({ status: 'passed', examined: 9, explained: [] });
  expect(asked).toHaveLength(9);
  for (const { query: searchParams } of asked) {
    expect(searchParams.get('start_date')).toBe(firstDay);
    expect(searchParams.get('end_date')).toBe(today);
    expect(searchParams.getAll('region')).toEqual(['gb', 'ire']);
  }
});

test('a run in two hundred may differ, more may not', async () => {
  const { outcome } = await check((_, figures) => ({ ...figures, runs: figures.runs + 1 }));
  expect(outcome?.status).toBe('passed');
  const { outcome: wrong } = await check((id, figures) =>
    id.startsWith('trn_') ? { ...figures, wins: figures.wins + 2 } : figures,
  );
  expect(wrong).toMatchObject({ status: 'finding', findings: [{ affected: 3, of: 3, unit: 'trainers' }] });
});

test('wins that agree at other prices do not', async () => {
  const { outcome } = await check(
    (id, figures) => (id.startsWith('sir_') ? { ...figures, profit: figures.profit + 40 } : figures),
    1,
  );
  expect(outcome).toMatchObject({ status: 'finding', findings: [{ affected: 1, unit: 'sires' }] });
});

test('who is not known there is explained', async () => {
  const { outcome } = await check((id, figures) => (id.startsWith('jky_') ? undefined : figures));
  expect(outcome).toMatchObject({ status: 'passed', explained: [{ count: 3 }] });
});
