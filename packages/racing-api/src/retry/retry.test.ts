import { describe, expect, test } from 'vitest';
import { createRacingApi } from '../client.js';
import type { RacingApiOptions } from '../options.js';
import { createVirtualClock, html, inMemoryFetch, list, problem } from '../testing.js';

const whole = () => Response.json({ courses: [], total: 0 });
const text = (body: string, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': 'application/json', ...headers } });

function setUp(answer: (before: number) => Response | Promise<Response>, options: Partial<RacingApiOptions> = {}) {
  const clock = createVirtualClock(Date.UTC(2025, 5, 14, 12));
  const start = clock.now();
  const sentAt: number[] = [];
  const fetch = async () => {
    sentAt.push(Math.round((clock.now() - start) / 1000));
    return answer(sentAt.length - 1);
  };
  const api = createRacingApi({
    username: 'someone',
    password: 'open sesame',
    fetch,
    clock,
    retry: { random: () => 1 },
    ...options,
  });
  return { api, clock, sentAt, ask: () => clock.run(api.withResponse.GET('/v1/courses')) };
}

describe('a passing failure is tried again', () => {
  test.each<[string, () => Response | Promise<Response>, string]>([
    ['408', () => problem(408, 'Slow'), 'ServerError'],
    ['429', () => problem(429, 'Too Many Requests'), 'RateLimitError'],
    ['500', () => problem(500, 'Internal Server Error'), 'ServerError'],
    ['502 with HTML', () => html(502), 'ServerError'],
    ['503 without a body', () => new Response(null, { status: 503 }), 'ServerError'],
    ['200 with HTML', () => html(200), 'MalformedResponseError'],
    ['200 without a body', () => new Response(null), 'MalformedResponseError'],
    ['200 with half of the JSON', () => text('{"courses": [{"id": "crs_1", "cour'), 'MalformedResponseError'],
    ['200 with JSON that is no object', () => text('null'), 'MalformedResponseError'],
    [
      '200 with broken letters',
      () => new Response(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])),
      'MalformedResponseError',
    ],
    ['a body shorter than announced', () => text('{"courses": []}', { 'content-length': '4000' }), 'NetworkError'],
    [
      'no connection',
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNRESET') })),
      'NetworkError',
    ],
  ])('%s', async (_, answer, name) => {
    const once = setUp((before) => (before === 0 ? answer() : whole()));
    expect(await once.ask()).toMatchObject({ data: { total: 0 }, metadata: { attempts: 2 } });

    const always = setUp(answer);
    const error: unknown = await always.ask().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name, operation: '/v1/courses', attempts: 6 });
    expect(always.sentAt).toEqual([0, 2, 6, 14, 30, 62]);
    expect(String(error)).toMatch(/GET \/v1\/courses/);
    expect(String(error)).toMatch(/after 6 attempts/);
  });

  test('no answer within the timeout, the wait for a slot not counted', async () => {
    const { ask, sentAt } = setUp(() => new Promise(() => {}), {
      timeout: 10_000,
      retry: { retries: 1, random: () => 1 },
    });
    await expect(ask()).rejects.toMatchObject({ name: 'TimeoutError', attempts: 2 });
    expect(sentAt).toEqual([0, 12]);

    const queue = setUp(whole, { timeout: 100, maxRequestsPerSecond: 0.1 });
    await queue.clock.run(Promise.all([1, 2, 3].map(() => queue.api.GET('/v1/courses'))));
    expect(queue.sentAt).toEqual([0, 10, 20]);
  });

  test('a slow body counts for the timeout too', async () => {
    const endless = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    const { ask } = setUp(endless, { timeout: 5000, retry: { retries: 0 } });
    await expect(ask()).rejects.toMatchObject({ name: 'TimeoutError', attempts: 1 });
  });
});

describe('a lasting failure is not', () => {
  test.each<[string, () => Response, string, RegExp]>([
    ['401', () => problem(401, 'Not authenticated'), 'AuthenticationError', /username and password/],
    ['401 for a plan', () => problem(401, 'Standard Plan required'), 'PlanError', /Standard Plan required/],
    ['403', () => html(403), 'AuthenticationError', /address/],
    ['404', () => problem(404, 'Not Found'), 'NotFoundError', /id/],
    [
      '422',
      () => problem(422, [{ loc: ['query', 'name'], msg: 'field required' }]),
      'ValidationError',
      /name: field required/,
    ],
    ['400', () => problem(400, 'Bad dates'), 'ValidationError', /Bad dates/],
  ])('%s', async (_, answer, name, message) => {
    const { ask, sentAt } = setUp(answer);
    const status = answer().status;
    await expect(ask()).rejects.toMatchObject({ name, status, attempts: 1, message: expect.stringMatching(message) });
    expect(sentAt).toEqual([0]);
  });
});

describe('Retry-After', () => {
  test.each([
    ['seconds', '20'],
    ['a date', 'Sat, 14 Jun 2025 12:00:20 GMT'],
  ])('is waited for: %s', async (_, value) => {
    const { ask, sentAt } = setUp((before) =>
      before === 0 ? problem(429, 'Too Many Requests', { 'retry-after': value }) : whole(),
    );
    expect(await ask()).toMatchObject({ metadata: { attempts: 2 } });
    expect(sentAt).toEqual([0, 20]);
  });

  test('beyond the cap ends the call, and says when to come back', async () => {
    const { ask, sentAt } = setUp(() => problem(503, 'Closed', { 'retry-after': '300' }), {
      retry: { maxRetryAfter: 60_000 },
    });
    await expect(ask()).rejects.toMatchObject({
      name: 'ServerError',
      attempts: 1,
      retryAt: new Date(Date.UTC(2025, 5, 14, 12, 5)),
      message: expect.stringContaining('2025-06-14T12:05:00.000Z'),
    });
    expect(sentAt).toEqual([0]);
  });

  test('of one call silences the others', async () => {
    const { api, clock, sentAt } = setUp((before) =>
      before === 0 ? problem(429, 'Too Many Requests', { 'retry-after': '30' }) : whole(),
    );
    await clock.run(Promise.all([api.GET('/v1/courses'), api.GET('/v1/courses'), api.GET('/v1/courses')]));
    expect(sentAt).toEqual([0, 30, 31, 32]);
    expect(api.limiter.stats()).toMatchObject({ refused: 1, granted: 4, inFlight: 0 });
  });
});

describe('every wait ends when a signal aborts', () => {
  const never = () => new Promise<Response>(() => {});
  const sure = (status: number) => () => problem(status, 'Busy', { 'retry-after': '60' });

  test.each<[string, () => Response | Promise<Response>, number]>([
    ['for the answer', never, 0],
    ['between two attempts', sure(503), 1],
    ['for a slot', sure(429), 1],
  ])('%s', async (_, answer, attempts) => {
    for (const whose of ['client', 'call'] as const) {
      const controller = new AbortController();
      const { signal } = controller;
      const { api, clock, sentAt } = setUp(answer, whose === 'client' ? { signal } : {});
      const call = api.GET('/v1/courses', whose === 'call' ? { signal } : {});
      const outcome = call.catch((reason: unknown) => reason);
      await clock.advance(5000);
      controller.abort(new Error('the user left'));
      const error = await clock.run(outcome);
      expect(error).toMatchObject({
        name: 'AbortedError',
        operation: '/v1/courses',
        cause: new Error('the user left'),
      });
      expect(sentAt).toHaveLength(1);
      expect(api.limiter.stats()).toMatchObject({ inFlight: 0 });
      expect(attempts).toBeLessThan(2);
    }
  });

  test('a call that is aborted before it begins sends nothing', async () => {
    const { api, sentAt } = setUp(whole);
    const call = api.GET('/v1/courses', { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ name: 'AbortedError' });
    expect(sentAt).toEqual([]);
  });
});

test('a call gives up its place in the queue after maxQueueWait', async () => {
  const fetch = inMemoryFetch({ '/v1/courses': list([]) });
  const clock = createVirtualClock();
  const api = createRacingApi({ username: 'someone', password: 'open sesame', fetch, clock });
  const calls = [0, 1, 2].map(() => api.GET('/v1/courses', { maxQueueWait: 1100 }));
  const outcomes = await clock.run(Promise.allSettled(calls));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(outcomes[2]).toMatchObject({ reason: { name: 'QueueTimeoutError', maxQueueWait: 1100 } });
});
