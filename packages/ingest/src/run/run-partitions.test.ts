import { createRacingApi } from '@darkhorses/racing-api';
import { openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { startSimulator } from '@darkhorses/simulator';
import { afterAll, expect, test } from 'vitest';
import { preflight, runPartitions, startLoad } from '../index.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const now = () => new Date('2025-10-20T12:00:00Z');
const simulator = await startSimulator({
  world: { seed: 1, from: '2024-01-01', to: '2025-10-31', scale: 0.1 },
  now: now(),
  username: 'name',
  password: 'word',
});
afterAll(async () => {
  await database.close();
  await drop();
  await simulator.stop();
});

test('a run loads what is due, and a second one finds only what is not settled yet', async () => {
  const { sql } = database;
  const api = createRacingApi({
    username: 'name',
    password: 'word',
    baseUrl: simulator.url,
    maxRequestsPerSecond: Infinity,
  });
  const scope = {
    datasets: ['racecards', 'results'] as const,
    from: '2025-10-16',
    to: '2025-10-20',
    regions: ['gb', 'ire'],
  };
  const { reach } = await preflight(api, { now });
  const run = async () =>
    runPartitions({ api, sql, load: await startLoad(sql, { command: 'test', scope }), scope, reach, now });
  expect(await run()).toMatchObject({ end: 'finished', written: 10, failed: [] });
  expect(await run()).toMatchObject({ end: 'finished', written: 2, failed: [] });
  const open = await sql`select dataset, day from ops.partitions where not settled order by dataset`;
  expect(open).toEqual([
    { dataset: 'racecards', day: '2025-10-20' },
    { dataset: 'results', day: '2025-10-20' },
  ]);
  expect(await sql`select from ops.partitions where lease_owner is not null`).toHaveLength(0);
});
