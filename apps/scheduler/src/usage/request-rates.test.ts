import { testDatabase, type TestDatabase } from '@darkhorses/local-postgres/testing';
import { type Database, openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { requestHistory } from './request-history.js';
import { requestRates } from './request-rates.js';
import { sampleRequests } from './sample-requests.js';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.url, { max: 2 });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});
beforeEach(() => database.sql`truncate ops.api_usage, ops.request_samples`);

const noon = Date.UTC(2025, 9, 13, 12);
const at = (minutes: number): Date => new Date(noon + minutes * 60_000);

async function asked(calls: number, refusals = 0, errors = 0): Promise<void> {
  await database.sql`
    insert into ops.api_usage as u (day, operation, calls, refusals, errors)
    values ('2025-10-13', '/v1/results', ${calls}, ${refusals}, ${errors})
    on conflict (day, operation) do update
    set calls = u.calls + excluded.calls, refusals = u.refusals + excluded.refusals, errors = u.errors + excluded.errors`;
}

test('before there is anything to compare with, nothing is said', async () => {
  expect(await requestRates(database.sql, at(0))).toEqual({ five_minutes: null, hour: null });
  await sampleRequests(database.sql, at(0));
  expect(await requestRates(database.sql, at(0))).toEqual({ five_minutes: null, hour: null });
});

test('what was asked between is counted, from whichever note is nearest', async () => {
  for (let minute = 0; minute <= 120; minute += 1) {
    await sampleRequests(database.sql, at(minute));
    await asked(60, minute >= 116 ? 3 : 0, minute === 60 ? 7 : 0);
  }
  const { five_minutes, hour } = await requestRates(database.sql, at(121));
  // 116 to 120 each refused three.
  expect(five_minutes).toEqual({ seconds: 300, calls: 300, refusals: 15, errors: 0 });
  expect(hour).toEqual({ seconds: 3600, calls: 3600, refusals: 15, errors: 0 });
});

test('a daemon of ten minutes tells of ten minutes', async () => {
  await sampleRequests(database.sql, at(0));
  await asked(30);
  expect((await requestRates(database.sql, at(10))).hour).toEqual({ seconds: 600, calls: 30, refusals: 0, errors: 0 });
});

test('any number of replicas note a minute once, and old notes go', async () => {
  await Promise.all([1, 2, 3].map(() => sampleRequests(database.sql, at(0.4))));
  await sampleRequests(database.sql, at(48 * 60 + 1));
  expect(await database.sql`select at from ops.request_samples`).toEqual([{ at: at(48 * 60 + 1) }]);
});

test('counts that somebody emptied are no negative rate', async () => {
  await asked(500);
  await sampleRequests(database.sql, at(0));
  await database.sql`truncate ops.api_usage`;
  expect((await requestRates(database.sql, at(5))).five_minutes).toMatchObject({ calls: 0 });
});

test('the day past, by the quarter of an hour; of a time that nobody noted nothing is said', async () => {
  for (let minute = 0; minute < 60; minute += 1) {
    await sampleRequests(database.sql, at(minute));
    await asked(minute < 30 ? 10 : 20, minute === 40 ? 1 : 0);
  }
  await sampleRequests(database.sql, at(120));
  expect(await requestHistory(database.sql, at(121))).toEqual([
    { at: at(15), calls: 150, refusals: 0 },
    { at: at(30), calls: 290, refusals: 1 },
    { at: at(45), calls: 300, refusals: 0 },
  ]);
  expect(await requestHistory(database.sql, at(26 * 60))).toEqual([]);
});
