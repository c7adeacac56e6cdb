import { createRacingApi } from '@darkhorses/racing-api';
import { createVirtualClock, html, inMemoryFetch, problem } from '@darkhorses/racing-api/testing';
import { openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApiUsage } from './api-usage.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});
beforeEach(() => sql`truncate ops.api_usage`);
afterEach(() => {
  vi.useRealTimers();
});

const body = { courses: [], total: 0 };
const size = JSON.stringify(body).length;
const at = (instant: string) => ({ now: () => new Date(instant) });
const rows = () => sql`select * from ops.api_usage order by day, operation`;

/** What the API is asked, attempt by attempt; where nothing is left it answers well. */
async function ask(usage: ReturnType<typeof createApiUsage>, answers: readonly (() => Response)[]): Promise<void> {
  const clock = createVirtualClock();
  const fetch = inMemoryFetch({ '/v1/courses': ({ before }) => answers[before]?.() ?? Response.json(body) });
  const api = createRacingApi({ username: 'u', password: 'p', fetch, clock, hooks: usage.hooks });
  await clock.run(api.GET('/v1/courses'));
}

function fail(): never {
  throw new Error('connection reset');
}

test('every attempt is counted for itself, and every kind of failure once', async () => {
  const usage = createApiUsage(at('2025-10-13T12:00:00Z'));
  const [refusal, failure, page] = [problem(429, 'slow'), problem(500, 'no'), html()];
  const bytes = await Promise.all(
    [refusal, failure, page].map(async (one) => (await one.clone().arrayBuffer()).byteLength),
  );
  await ask(usage, [() => refusal, () => failure, () => page, fail]);
  await usage.flush(sql);
  expect(await rows()).toEqual([
    {
      day: '2025-10-13',
      operation: '/v1/courses',
      calls: 5,
      refusals: 1,
      errors: 3,
      bytes: bytes.reduce((sum, one) => sum + one, size),
    },
  ]);
});

test('the attempt that ends a call is counted as what it was', async () => {
  const usage = createApiUsage(at('2025-10-13T12:00:00Z'));
  const six = <T>(one: T) => Array.from({ length: 6 }, () => one);
  for (const [answer, message] of [
    [fail, 'connection reset'],
    [() => html(), 'JSON'],
    [() => problem(500, 'no'), '500'],
    [() => problem(429, 'slow'), '429'],
  ] as const) {
    await expect(ask(usage, six(answer))).rejects.toThrow(message);
  }
  await expect(ask(usage, [() => problem(401, 'who?')])).rejects.toThrow('401');
  await expect(ask(usage, [() => problem(404, 'Not Found')])).rejects.toThrow('404');
  await usage.flush(sql);
  expect(await sql`select calls, refusals, errors from ops.api_usage`).toEqual([
    { calls: 26, refusals: 6, errors: 19 },
  ]);
});

test('the day is that of London', async () => {
  const usage = createApiUsage(at('2025-07-01T23:30:00Z'));
  await ask(usage, []);
  await usage.flush(sql);
  expect(await sql`select day from ops.api_usage`).toEqual([{ day: '2025-07-02' }]);
});

test('counts add up over flushes and processes', async () => {
  const [one, other] = [createApiUsage(at('2025-10-13T12:00:00Z')), createApiUsage(at('2025-10-13T12:00:00Z'))];
  await ask(one, []);
  await one.flush(sql);
  await one.flush(sql);
  await Promise.all([ask(one, []), ask(other, [])]);
  await Promise.all([one.flush(sql), other.flush(sql)]);
  expect(await sql`select calls, bytes from ops.api_usage`).toEqual([{ calls: 3, bytes: 3 * size }]);
});

test('what could not be stored is kept for the next time', async () => {
  const usage = createApiUsage(at('2025-10-13T12:00:00Z'));
  await ask(usage, []);
  const gone = openDatabase('postgres://127.0.0.1:1/nowhere', { connectTimeout: 1 });
  await expect(usage.flush(gone.sql)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await gone.close();
  await ask(usage, []);
  await usage.flush(sql);
  expect(await sql`select calls from ops.api_usage`).toEqual([{ calls: 2 }]);
});

test('flushes at the interval given, and a last time when stopped', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const usage = createApiUsage(at('2025-10-13T12:00:00Z'));
  const stop = usage.flushEvery(sql, 30_000);
  await ask(usage, []);
  vi.advanceTimersByTime(30_000);
  await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
  await ask(usage, []);
  await stop();
  expect(await sql`select calls from ops.api_usage`).toEqual([{ calls: 2 }]);
});

test('a flush that fails is told, and the next one tries again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const usage = createApiUsage(at('2025-10-13T12:00:00Z'));
  await sql`alter table ops.api_usage rename to api_usage_away`;
  const failures: unknown[] = [];
  const stop = usage.flushEvery(sql, 1000, (error) => failures.push(error));
  await ask(usage, []);
  vi.advanceTimersByTime(1000);
  await vi.waitFor(() => expect(failures).toHaveLength(1));
  await stop();
  expect(failures).toHaveLength(2);
  await sql`alter table ops.api_usage_away rename to api_usage`;
  await usage.flush(sql);
  expect(await sql`select calls from ops.api_usage`).toEqual([{ calls: 1 }]);
});
