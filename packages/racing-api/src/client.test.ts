import { describe, expect, expectTypeOf, test } from 'vitest';
import { createRacingApi } from './client.js';
import type { HorsePro, Racecard, Result } from './generated/rows.js';
import type { Hooks, RacingApiOptions } from './options.js';
import { createVirtualClock, horsePro, html, inMemoryFetch, list, problem, racecard, result } from './testing.js';

const account = { username: 'someone', password: 'open sesame', maxRequestsPerSecond: Infinity };

test('asks with the parameters as the API wants them, and answers with the data', async () => {
  const seen: Request[] = [];
  const fetch = async (request: Request) => {
    seen.push(request);
    return Response.json({ results: [], total: 0, limit: 50, skip: 0, query: [] });
  };
  const api = createRacingApi({ ...account, fetch });
  const page = await api.GET('/v1/results', {
    params: { query: { start_date: '2025-06-14', end_date: '2025-06-14', region: ['gb', 'ire'], limit: 50 } },
  });
  expect(page.total).toBe(0);
  expectTypeOf(page.total).toEqualTypeOf<number>();
  expect(seen[0]?.url).toBe(
    'https://api.theracingapi.com/v1/results?start_date=2025-06-14&end_date=2025-06-14&region=gb&region=ire&limit=50',
  );
  expect(seen[0]?.headers.get('authorization')).toBe(`Basic ${Buffer.from('someone:open sesame').toString('base64')}`);
  expect(seen[0]?.headers.get('user-agent')).toMatch(/^darkhorses-racing-api/);
});

test('names and passwords beyond ASCII are sent as UTF-8', async () => {
  let sent: string | null = null;
  const fetch = async (request: Request) => {
    sent = request.headers.get('authorization');
    return Response.json([]);
  };
  await createRacingApi({ ...account, username: 'Zoë', password: 'päss✓', fetch }).GET('/v1/courses/regions');
  expect(sent).toBe(`Basic ${Buffer.from('Zoë:päss✓', 'utf8').toString('base64')}`);
});

test('fills the parts of a path, and refuses to ask without them', async () => {
  const fetch = inMemoryFetch({
    '/v1/horses/{horse_id}/pro': ({ params }) => horsePro({ id: params['horse_id'] ?? '' }),
  });
  const api = createRacingApi({ ...account, fetch });
  const horse = await api.GET('/v1/horses/{horse_id}/pro', { params: { path: { horse_id: 'hrs_1' } } });
  expect(horse.id).toBe('hrs_1');
  expectTypeOf(horse).toEqualTypeOf<HorsePro>();
  for (const params of [{ path: { horse_id: '' } }, {}]) {
    await expect(api.GET('/v1/horses/{horse_id}/pro', { params } as never)).rejects.toThrow(/params\.path/);
  }
  const untyped = api.GET as (path: string) => Promise<unknown>;
  await expect(untyped('/v1/trainers/{trainer_id}')).rejects.toThrow(/has no \/v1\/trainers/);
  expect(fetch.calls).toHaveLength(1);
});

test('tells what was measured, and gives the body as received', async () => {
  const fetch = inMemoryFetch({ '/v1/racecards/pro': list([racecard({ date: '2025-06-14' })]) });
  const api = createRacingApi({ ...account, fetch, baseUrl: 'http://localhost:9999/api/' });
  const { data, response, metadata } = await api.withResponse.GET('/v1/racecards/pro', {
    params: { query: { date: '2025-06-14' } },
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(data);
  expect(JSON.parse(new TextDecoder().decode(metadata.bytes))).toEqual(data);
  expect(metadata).toMatchObject({ operation: '/v1/racecards/pro', attempts: 1 });
  expect(metadata.duration).toBeGreaterThanOrEqual(0);
});

test('the types of rows follow from the path', () => {
  const api = createRacingApi({ ...account, fetch: inMemoryFetch({}) });
  expectTypeOf(api.items('/v1/results')).toEqualTypeOf<AsyncIterableIterator<Result>>();
  expectTypeOf(api.items('/v1/racecards/pro')).toEqualTypeOf<AsyncIterableIterator<Racecard>>();
  // @ts-expect-error: one race is no list
  void api.items('/v1/results/{race_id}', { params: { path: { race_id: 'rac_1' } } });
  // @ts-expect-error: a racecard is asked for by date, a result by start_date
  const wrong = () => api.GET('/v1/results', { params: { query: { date: '2025-06-14' } } });
  // @ts-expect-error: the horse is missing
  const missing = () => api.GET('/v1/horses/{horse_id}/pro');
  expect([wrong, missing]).toHaveLength(2);
});

test('rows of days that were not asked for are no answer', async () => {
  const fetch = inMemoryFetch({
    '/v1/results': () => ({ results: [result({ date: '2025-06-15' })], total: 1, limit: 50, skip: 0, query: [] }),
  });
  const api = createRacingApi({ ...account, fetch });
  const day = (start_date: string, end_date: string) =>
    api.GET('/v1/results', { params: { query: { start_date, end_date } } });
  await expect(day('2025-06-14', '2025-06-14')).rejects.toMatchObject({
    name: 'MalformedResponseError',
    message: expect.stringContaining('2025-06-15'),
  });
  expect(await day('2025-06-14', '2025-06-16')).toMatchObject({ total: 1 });
  expect(await api.GET('/v1/results')).toMatchObject({ total: 1 });
});

test('fields that are not in our description are reported to who asks', async () => {
  const found: unknown[] = [];
  const body = {
    results: [
      { ...result(), runners: [{ horse_id: 'hrs_1', horse: 'A', position: '1', heart_rate: 'fast' }], brand_new: 1 },
      { ...result(), runners: [{ horse_id: 'hrs_2', horse: 'B', position: '1', heart_rate: 'slow' }] },
    ],
    total: 2,
    limit: 50,
    skip: 0,
    query: [],
  };
  const fetch = async () => Response.json(body);
  const api = createRacingApi({ ...account, fetch, onUnknownField: (field) => found.push(field) });
  await api.GET('/v1/results');
  expect(found).toEqual([
    { operation: '/v1/results', path: 'results[].runners[].heart_rate', example: 'fast', count: 2 },
    { operation: '/v1/results', path: 'results[].brand_new', example: 1, count: 1 },
  ]);
});

describe('hooks', () => {
  const told: string[] = [];
  const hooks: Hooks = {
    onRequest: ({ operation, attempt }) => told.push(`request ${operation} ${attempt}`),
    onResponse: ({ status, bytes }) => told.push(`response ${status} ${bytes.length > 0}`),
    onFailure: ({ error, attempt }) => told.push(`failure ${error.name} ${attempt}`),
    onRetry: ({ error, attempt }) => told.push(`retry ${error.name} ${attempt}`),
  };
  const ask = (answers: readonly (() => Response)[], options: Partial<RacingApiOptions> = {}) => {
    told.length = 0;
    const clock = createVirtualClock();
    const fetch = inMemoryFetch({ '/v1/courses': ({ before }) => answers[before]?.() ?? Response.json({}) });
    const api = createRacingApi({ ...account, fetch, clock, hooks, ...options });
    return clock.run(api.GET('/v1/courses'));
  };

  test('are told of every request and answer, and what is sent again', async () => {
    await ask([() => problem(503, 'Busy')]);
    expect(told).toEqual([
      'request /v1/courses 1',
      'response 503 true',
      'failure ServerError 1',
      'retry ServerError 1',
      'request /v1/courses 2',
      'response 200 true',
    ]);
  });

  test('are told of the failure that ends a call too, whether an answer came or not', async () => {
    const cutOff = () => {
      throw new Error('connection reset');
    };
    await expect(ask([html, cutOff], { retry: { retries: 1 } })).rejects.toThrow('connection reset');
    expect(told).toEqual([
      'request /v1/courses 1',
      'response 200 true',
      'failure MalformedResponseError 1',
      'retry MalformedResponseError 1',
      'request /v1/courses 2',
      'failure NetworkError 2',
    ]);

    await expect(ask([() => problem(404, 'Not Found')])).rejects.toThrow('404');
    expect(told).toEqual(['request /v1/courses 1', 'response 404 true', 'failure NotFoundError 1']);

    const never = () => new Promise<Response>(() => {});
    await expect(ask([], { fetch: never, retry: { retries: 0 } })).rejects.toThrow('within 30000 ms');
    expect(told).toEqual(['request /v1/courses 1', 'failure TimeoutError 1']);
  });

  test('are told of no failure where a signal ended the call', async () => {
    const controller = new AbortController();
    const fetch = async () => {
      controller.abort();
      throw new Error('aborted');
    };
    await expect(ask([], { fetch, signal: controller.signal })).rejects.toMatchObject({ name: 'AbortedError' });
    expect(told).toEqual(['request /v1/courses 1']);
  });
});

test('a hook that throws ends the call with its error, and holds nothing up', async () => {
  const fetch = inMemoryFetch({ '/v1/courses': list([]) });
  let broken = true;
  const onRequest = () => {
    if (broken) throw new Error('the hook is broken');
  };
  const api = createRacingApi({ ...account, fetch, hooks: { onRequest } });
  await expect(api.GET('/v1/courses')).rejects.toThrow('the hook is broken');
  broken = false;
  expect(await api.GET('/v1/courses')).toMatchObject({ total: 0 });
  expect(api.limiter.stats()).toMatchObject({ granted: 2, inFlight: 0 });
});

test('a thousand calls put one listener on the signal they share, and take it away when they are over', async () => {
  const { signal } = new AbortController();
  let listening = 0;
  let most = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
    most = Math.max(most, (listening += 1));
    addEventListener.apply(signal, given);
  };
  signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
    listening -= 1;
    removeEventListener.apply(signal, given);
  };
  const api = createRacingApi({ ...account, signal, fetch: inMemoryFetch({ '/v1/courses': list([]) }) });
  await Promise.all(Array.from({ length: 1000 }, () => api.GET('/v1/courses', { signal })));
  expect(most).toBe(1);
  expect(listening).toBe(0);
});

test.each<[string, Partial<RacingApiOptions>, RegExp]>([
  ['no username', { username: '' }, /username is empty/],
  ['no password', { password: undefined as unknown as string }, /password is missing/],
  ['no URL', { baseUrl: 'api.theracingapi.com' }, /baseUrl is no URL/],
  ['credentials in the URL', { baseUrl: 'https://someone:sesame@api.example' }, /baseUrl holds credentials/],
  ['another protocol', { baseUrl: 'ftp://api.example' }, /http or https/],
  ['a timeout below nothing', { timeout: -1 }, /timeout is -1/],
  ['a rate below nothing', { maxRequestsPerSecond: 0 }, /maxRequestsPerSecond is 0/],
  ['a limiter and a rate', { limiter: {} as never }, /either a limiter or maxRequestsPerSecond/],
])('options that cannot work are refused: %s', (_, options, message) => {
  const create = () => createRacingApi({ ...account, ...options });
  expect(create).toThrow(message);
  expect(create).not.toThrow(/sesame/);
});
