import { createRacingApi } from '@darkhorses/racing-api';
import { databaseDigest, openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { startSimulator } from '@darkhorses/simulator';
import { afterAll, expect, test } from 'vitest';
import type { Dataset } from '../ledger/partition.js';
import { startLoad } from '../loads/start-load.js';
import { fullReach } from '../plan/reach.js';
import { runPartitions } from '../run/run-partitions.js';
import { enrich } from './enrich.js';

const now = () => new Date('2025-10-20T12:00:00Z');
const simulator = await startSimulator({
  world: { seed: 1, from: '2025-10-01', to: '2025-10-31', scale: 0.1 },
  now: now(),
});
const { url: baseUrl, username, password } = simulator;
const api = createRacingApi({ baseUrl, username, password, maxRequestsPerSecond: Infinity });
const databases = await Promise.all([0, 1].map(() => testDatabase()));
const opened = databases.map(({ url }) => openDatabase(url));
afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await Promise.all([simulator.stop(), ...databases.map(({ drop }) => drop())]);
});

test('days and profiles in either order leave the same database, and no horse lacks what the API knows', async () => {
  const [one, other] = opened;
  if (!one || !other) throw new TypeError('two databases');

  const load = async ({ sql }: typeof one, datasets: readonly Dataset[], from: string, to: string) => {
    const scope = { datasets, from, to, regions: ['gb', 'ire'] };
    const entered = await startLoad(sql, { command: 'test', scope });
    return runPartitions({ api, sql, load: entered, scope, reach: fullReach('2025-10-20'), now });
  };
  const complete = async ({ sql }: typeof one) => {
    const before = simulator.calls().length;
    const summary = await enrich({ api, sql, load: await startLoad(sql, { command: 'test' }), now });
    return {
      summary,
      asked: simulator
        .calls()
        .slice(before)
        .map(({ path }) => path.split('/')[3] ?? ''),
    };
  };

  await load(one, ['results'], '2025-10-13', '2025-10-16');
  const newestRuns = await one.sql<{ horse_id: string; off_dt: Date }[]>`
    select horse_id, max(off_dt) as off_dt from ra_runners join ra_races on ra_races.id = race_id group by horse_id`;
  const { summary, asked } = await complete(one);
  expect(summary).toMatchObject({ end: 'finished', asked: newestRuns.length, failed: 0, remaining: 0 });
  expect(newestRuns.length).toBeGreaterThan(50);

  // Several are under way at once, so the order is that of the claims, give or take three places.
  const runs = new Map(newestRuns.map(({ horse_id, off_dt }) => [horse_id, off_dt.getTime()]));
  const offs = asked.map((horse) => runs.get(horse) ?? 0);
  const oldestOf = (part: number[]) => Math.min(...part);
  const newestOf = (part: number[]) => Math.max(...part);
  expect(offs.length).toBe(newestRuns.length);
  for (let place = 8; place + 8 < offs.length; place += 8) {
    expect(oldestOf(offs.slice(0, place - 4))).toBeGreaterThanOrEqual(newestOf(offs.slice(place + 4)));
  }
  await load(one, ['racecards', 'results'], '2025-10-14', '2025-10-18');
  await complete(one);

  await load(other, ['racecards', 'results'], '2025-10-14', '2025-10-18');
  await load(other, ['results'], '2025-10-13', '2025-10-13');
  // Asked for here too, though their cards have told everything, so that both databases have read the same profiles.
  await other.sql`update ra_mst_horses set breeder = null where id = any (${[...runs.keys()]}::text[])`;
  await complete(other);

  const [left, right] = await Promise.all([databaseDigest(one.sql), databaseDigest(other.sql)]);
  expect(left['ra_mst_horses']?.rows).toBeGreaterThan(newestRuns.length);
  expect(left).toEqual(right);
});
