import { type BucketClaim, pacing } from '@darkhorses/racing-api';
import {
  missingBinary,
  type Pooler,
  startPooler,
  testDatabase,
  type TestDatabase,
} from '@darkhorses/local-postgres/testing';
import { type Database, openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { postgresLimiterStore } from './postgres-limiter-store.js';

const missing = missingBinary();

describe.skipIf(missing !== undefined)('the limiter through a transaction pooler', () => {
  const claims: BucketClaim[] = [
    { bucket: 'account', interval: 20, sinceLast: null },
    { bucket: '/v1/courses', interval: 20, sinceLast: null },
  ];
  let server: TestDatabase;
  let pooler: Pooler;
  let clients: Database[];

  beforeAll(async () => {
    server = await testDatabase();
    pooler = await startPooler(inject('postgresUrl'));
    const url = pooler.url(new URL(server.url).pathname.slice(1));
    clients = [1, 2, 3].map(() => openDatabase(url, { max: 15 }));
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await pooler.stop();
    await server.drop();
  });

  test('three processes with 45 connections on 15: every slot its own, nobody waits in a circle', async () => {
    const stores = clients.map(({ sql }) => postgresLimiterStore(sql, { key: 'pooled' }));
    const work = Array.from({ length: 300 }, async (_, i) => {
      const store = stores[i % 3];
      const reservation = await store?.reserve(i % 2 === 0 ? claims : claims.slice(0, 1));
      if (reservation?.granted !== true) return [];
      if (i % 10 === 0) await store?.refused(claims.toReversed(), { slot: reservation.slot, retryAfter: 0 });
      return [reservation.slot];
    });
    const slots = (await Promise.all(work)).flat().toSorted((a, b) => a - b);
    expect(slots).toHaveLength(300);
    for (const [i, slot] of slots.slice(1).entries()) {
      expect(slot - (slots[i] ?? 0)).toBeGreaterThanOrEqual(20 * (1 + pacing.floor) - 0.01);
    }
  });
});
