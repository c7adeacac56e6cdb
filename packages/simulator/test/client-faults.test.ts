import { describe, expect, test } from 'vitest';
import type { Fault, FaultKind } from '../src/index.js';
import { clientOf, rejection } from './client.js';
import { replayDays } from './replaying.js';

const day = '2024-05-04';
const oneDay = { params: { query: { start_date: day, end_date: day, limit: 100 } } };
const { start } = replayDays('2024-05-01', 7);

/** What stands for good ends in one class of error; the same once is overcome by asking again. */
const transient: readonly [FaultKind, string, Partial<Fault>?][] = [
  ['rate_limited', 'RateLimitError'],
  ['server_error', 'ServerError'],
  ['bad_gateway', 'ServerError'],
  ['html', 'MalformedResponseError'],
  ['cut_json', 'MalformedResponseError'],
  ['empty', 'MalformedResponseError'],
  ['reset', 'NetworkError'],
  ['truncated', 'NetworkError'],
  ['timeout', 'TimeoutError'],
  ['slow_body', 'TimeoutError', { delay: 60_000 }],
];

// Long where an answer comes, however busy the machine; short where none will.
const patienceFor = (kind: FaultKind) => (kind === 'timeout' || kind === 'slow_body' ? 20_000 : 600_000);

describe('what passes', () => {
  test.each(transient)('%s once is overcome by asking again', async (kind, _error, more) => {
    const simulator = await start([{ kind, ...more }]);
    const { data, metadata } = await clientOf(simulator, { timeout: patienceFor(kind) }).withResponse.GET(
      '/v1/results',
      oneDay,
    );
    expect(data.total).toBe(6);
    expect(metadata.attempts).toBe(2);
    expect(simulator.stats).toMatchObject({ calls: 2, faults: { [kind]: 1 } });
  });

  test.each(transient)('%s without end is a %s after the last retry', async (kind, name, more) => {
    const simulator = await start([{ kind, ...more, times: Infinity }]);
    const api = clientOf(simulator, { timeout: patienceFor(kind), retry: { retries: 2 } });
    const error = await rejection(api.GET('/v1/results', oneDay));
    expect(error).toMatchObject({ name, operation: '/v1/results', attempts: 3 });
    expect(simulator.stats.calls).toBe(3);
  });

  test('a wait that the API asks for beyond the longest is an error that says until when', async () => {
    const simulator = await start([{ kind: 'rate_limited', retryAfter: 3600 }]);
    const error = await rejection(clientOf(simulator).GET('/v1/courses', { params: {} }));
    expect(error).toMatchObject({ name: 'RateLimitError', attempts: 1, retryAt: expect.any(Date) });
  });
});

describe('what does not pass is asked once', () => {
  test('wrong credentials', async () => {
    const simulator = await start();
    const error = await rejection(clientOf(simulator, { password: 'wrong' }).GET('/v1/courses', { params: {} }));
    expect(error).toMatchObject({ name: 'AuthenticationError', status: 401, attempts: 1 });
    expect(JSON.stringify(error)).not.toContain('wrong');
  });

  test('a plan that is too low, also one that shrinks while running', async () => {
    const simulator = await start([{ kind: 'plan_shrinks', match: { call: 2 }, account: { plan: 'basic' } }]);
    const api = clientOf(simulator);
    await api.GET('/v1/results', oneDay);
    expect(await rejection(api.GET('/v1/results', oneDay))).toMatchObject({
      name: 'PlanError',
      status: 401,
      attempts: 1,
    });
  });

  test('days out of the account’s reach, where the API refuses them', async () => {
    const simulator = await start([], { historicalAddOn: false, beyondReach: 'refused' });
    const query = { start_date: '2020-09-05', end_date: '2020-09-05' };
    const error = await rejection(clientOf(simulator).GET('/v1/results', { params: { query } }));
    expect(error).toMatchObject({ name: 'PlanError', attempts: 1 });
  });

  test('a race that is not there', async () => {
    const error = await rejection(
      clientOf(await start()).GET('/v1/results/{race_id}', { params: { path: { race_id: 'rac_1' } } }),
    );
    expect(error).toMatchObject({ name: 'NotFoundError', status: 404, attempts: 1 });
  });

  test('a query out of bounds', async () => {
    const simulator = await start();
    const query = { start_date: '2022-01-01', end_date: '2024-01-01' };
    const error = await rejection(clientOf(simulator).GET('/v1/results', { params: { query } }));
    expect(error).toMatchObject({ name: 'ValidationError', status: 422, attempts: 1 });
  });
});
