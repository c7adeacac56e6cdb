import {
  missingBinary,
  type Pooler,
  startPooler,
  testDatabase,
  type TestDatabase,
} from '@darkhorses/local-postgres/testing';
import { type Database, databaseDigest, openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { datasets, writeDays } from '../src/index.js';
import { claim, empty, readWorld } from './readings.js';

const missing = missingBinary();

const world = createWorld({ seed: 11, from: '2025-09-01', to: '2025-10-31', scale: 0.06 });
const days = ['2025-10-03', '2025-10-04', '2025-10-05', '2025-10-06'];
const afterwards = new Date('2025-10-12T00:00:00Z');
const readings = days.flatMap((day) => datasets.map((dataset) => readWorld(world, dataset, day, afterwards)));

// What Supabase gives: a pooler in transaction mode, 15 connections, and two minutes for a statement.
describe.skipIf(missing !== undefined)('days written through a transaction pooler', () => {
  let server: TestDatabase;
  let direct: Database;
  let pooler: Pooler;
  let clients: Database[];

  beforeAll(async () => {
    server = await testDatabase();
    direct = openDatabase(server.url);
    const name = new URL(server.url).pathname.slice(1);
    await direct.sql`alter database ${direct.sql(name)} set statement_timeout = '2min'`;
    pooler = await startPooler(inject('postgresUrl'));
    clients = [1, 2, 3].map(() => openDatabase(pooler.url(name), { max: 15 }));
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await pooler.stop();
    await direct.close();
    await server.drop();
  });

  test('by three processes at once, again and again, are the rows that one direct connection writes', async () => {
    await writeDays(direct.sql, await claim(direct.sql, readings), { loadId: 1 });
    const expected = await databaseDigest(direct.sql);
    expect(expected.ra_runners.rows).toBeGreaterThan(40);

    await empty(direct.sql);
    for (let time = 0; time < 2; time += 1) {
      const writing = readings.map(async (reading, at) => {
        const { sql } = clients[(at + time) % clients.length] ?? direct;
        return writeDays(sql, await claim(sql, [reading]), { loadId: 1 });
      });
      await Promise.all(writing);
      expect(await databaseDigest(direct.sql)).toEqual(expected);
    }
  });
});
