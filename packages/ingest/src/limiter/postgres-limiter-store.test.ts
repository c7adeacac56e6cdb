import {
  type BucketClaim,
  createLimiter,
  type Limiter,
  type LimiterStore,
  memoryStore,
  pacing,
} from '@darkhorses/racing-api';
import { createVirtualClock } from '@darkhorses/racing-api/testing';
import { testDatabase, type TestDatabase } from '@darkhorses/local-postgres/testing';
import { type Database, openDatabase } from '@darkhorses/schema';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountKey } from './account-key.js';
import { postgresLimiterStore } from './postgres-limiter-store.js';

const account: BucketClaim = { bucket: 'account', interval: 500, sinceLast: null };
const courses: BucketClaim = { bucket: '/v1/courses', interval: 1000, sinceLast: null };

let server: TestDatabase;
let database: Database;
let keys = 0;
const newKey = () => `account ${(keys += 1)}`;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.url, { max: 10 });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

test('answers as the memory store does, whatever happens', async () => {
  const step = fc.record({
    pause: fc.integer({ min: 0, max: 2500 }),
    sinceLast: fc.constantFrom(null, null, 40),
    both: fc.boolean(),
    refused: fc.constantFrom(false, false, true),
    retryAfter: fc.constantFrom(0, 0, 3000),
    missed: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
      const clock = createVirtualClock();
      const memory = memoryStore(clock);
      const shared = postgresLimiterStore(database.sql, { key: newKey(), now: () => clock.now() });
      const slots: { expected?: number; got?: number } = {};
      for (const { pause, sinceLast, both, refused, retryAfter, missed } of steps) {
        await clock.advance(pause);
        const claims = [{ ...account, sinceLast }, ...(both ? [courses] : [])];
        const expected = await memory.reserve(claims, missed ? slots.expected : undefined);
        const got = await shared.reserve(claims, missed ? slots.got : undefined);
        expect(got.granted).toBe(expected.granted);
        expect(got.wait).toBeCloseTo(expected.wait, 1);
        if (!expected.granted || !got.granted) continue;
        expect(got.slot).toBeCloseTo(expected.slot, 1);
        expect(got.margin).toBeCloseTo(expected.margin, 6);
        Object.assign(slots, { expected: expected.slot, got: got.slot });
        if (!refused) continue;
        await memory.refused(claims, { slot: expected.slot, retryAfter });
        await shared.refused(claims, { slot: got.slot, retryAfter });
      }
    }),
    { numRuns: 25, seed: 20150101 },
  );
});

test('many at once get slots of their own, an interval apart', async () => {
  const key = newKey();
  const one = openDatabase(server.url, { max: 8 });
  const stores = [database.sql, one.sql].map((sql) => postgresLimiterStore(sql, { key }));
  const reservations = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      stores[i % 2]?.reserve(i % 3 === 0 ? [account, { ...courses, interval: 400 }] : [account]),
    ),
  );
  await one.close();
  const slots = reservations.map((each) => (each?.granted === true ? each.slot : Number.NaN)).toSorted((a, b) => a - b);
  expect(slots).toHaveLength(200);
  for (const [i, slot] of slots.slice(1).entries()) {
    expect(slot - (slots[i] ?? 0)).toBeGreaterThanOrEqual(500 * (1 + pacing.floor) - 0.01);
  }
  expect((slots.at(-1) ?? 0) - (slots[0] ?? 0)).toBeLessThan(199 * 500 * 1.03);
});

test('a refusal seen by one silences all who share the account, and nobody else', async () => {
  const key = newKey();
  const [one, other, stranger] = [key, key, newKey()].map((each) => postgresLimiterStore(database.sql, { key: each }));
  const first = await one?.reserve([account]);
  await one?.refused([account], { slot: first?.granted === true ? first.slot : 0, retryAfter: 60_000 });
  const told = await other?.reserve([account, courses]);
  expect(told?.granted).toBe(false);
  expect(told?.wait).toBeGreaterThan(59_000);
  expect(await stranger?.reserve([account])).toMatchObject({ granted: true });
});

test('limiters of several processes keep one limit together, and take turns', async () => {
  const clock = createVirtualClock();
  const key = newKey();
  const sent: { by: number; at: number }[] = [];
  const send = async (limiter: Limiter, by: number) => {
    const permit = await limiter.acquire({ operation: '/v1/results' });
    sent.push({ by, at: clock.now() });
    permit.release();
  };
  let asking = 0;
  const sending = [1, 2, 3].flatMap((by) => {
    const { reserve, refused } = postgresLimiterStore(database.sql, { key, now: () => clock.now() });
    const store: LimiterStore = {
      refused,
      reserve: (claims) => {
        asking += 1;
        return reserve(claims).finally(() => (asking -= 1));
      },
    };
    const limiter = createLimiter({ clock, store, maxRequestsPerSecond: 2 });
    return Array.from({ length: 8 }, () => send(limiter, by));
  });
  while (sent.length < sending.length) {
    // The database takes real time to answer, of which the clock knows nothing: it moves when nobody waits for the database.
    await new Promise((resolve) => setImmediate(resolve));
    if (asking === 0) await clock.advance(20);
  }
  await Promise.all(sending);
  for (const [i, { at }] of sent.slice(1).entries()) expect(at - (sent[i]?.at ?? 0)).toBeGreaterThan(470);
  for (let i = 0; i + 4 < 18; i += 1) expect(new Set(sent.slice(i, i + 4).map(({ by }) => by)).size).toBe(3);
});

test('nothing in the table tells whose account it is', async () => {
  const key = accountKey('https://api.theracingapi.com', 'someone@example.com');
  await postgresLimiterStore(database.sql, { key }).reserve([account, courses]);
  const rows = await database.sql`select * from ops.rate_limits where key like ${`${key}%`} order by key`;
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain('someone');
});

test('the key is the same for every way to write the address, and another for everyone else', () => {
  const key = accountKey('https://api.theracingapi.com', 'someone');
  expect(accountKey('https://API.theracingapi.com/', 'someone')).toBe(key);
  expect(accountKey('https://api.theracingapi.com:443', 'someone')).toBe(key);
  expect(accountKey('https://api.theracingapi.com', 'Someone')).not.toBe(key);
  expect(accountKey('http://localhost:4000', 'someone')).not.toBe(key);
  expect(key).toMatch(/^[0-9a-f]{32}$/);
});
