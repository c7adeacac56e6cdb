import { afterEach, describe, expect, test } from 'vitest';
import { createWorld, startSimulator, type Simulator, type SimulatorOptions } from '../src/index.js';
import { ask, askJson, type Page } from './ask.js';

const now = new Date('2024-06-01T21:30:00Z');
// One world for all: what it has made once it remembers.
const world = createWorld({ seed: 3, scale: 0.2 });
let simulator: Simulator | undefined;

afterEach(() => simulator?.stop());

async function start(options: SimulatorOptions): Promise<Simulator> {
  simulator = await startSimulator({ world, now, ...options });
  return simulator;
}

describe('plans', () => {
  test.each([
    ['free', '/v1/racecards/basic', 'Basic Plan required'],
    ['free', '/v1/results', 'Standard Plan required'],
    ['basic', '/v1/racecards/standard', 'Standard Plan required'],
    ['standard', '/v1/racecards/pro', 'Pro Plan required'],
    ['standard', '/v1/horses/hrs_1/pro', 'Pro Plan required'],
  ] as const)('the %s plan is refused %s', async (plan, path, detail) => {
    const api = await start({ plan });
    expect(await ask(api, path)).toMatchObject({ status: 401, text: JSON.stringify({ detail }) });
  });

  test('the free plan has courses, cards and the results of today', async () => {
    const api = await start({ plan: 'free' });
    for (const path of ['/v1/courses', '/v1/courses/regions', '/v1/racecards/free', '/v1/results/today/free']) {
      expect({ path, status: (await ask(api, path)).status }).toEqual({ path, status: 200 });
    }
  });

  test('the regional add-ons are not part of any plan', async () => {
    const api = await start({ plan: 'pro' });
    expect((await ask(api, '/v1/australia/meets')).text).toContain('Australia regional add-on required');
  });

  test('a plan can shrink while running', async () => {
    const api = await start({});
    expect((await ask(api, '/v1/racecards/pro')).status).toBe(200);
    api.setAccount({ plan: 'standard' });
    expect((await ask(api, '/v1/racecards/pro')).status).toBe(401);
  });
});

describe('history', () => {
  const longAgo = '/v1/results?start_date=2022-05-07&end_date=2022-05-07';

  test('with the add-on results go back as far as there are any', async () => {
    expect((await askJson<Page>(await start({}), longAgo)).total).toBeGreaterThan(0);
  });

  test('without it, days before the last 365 are an empty page', async () => {
    const api = await start({ historicalAddOn: false });
    expect(await askJson<Page>(api, longAgo)).toMatchObject({ results: [], total: 0 });
    expect((await askJson<Page>(api, '/v1/results?start_date=2023-06-10&end_date=2023-06-10')).total).toBeGreaterThan(
      0,
    );
  });

  test('or they are refused', async () => {
    const api = await start({ plan: 'standard', beyondReach: 'refused' });
    expect(await ask(api, longAgo)).toMatchObject({ status: 401, text: expect.stringContaining('add-on required') });
    expect((await ask(api, '/v1/results?start_date=2024-05-01&end_date=2024-05-01')).status).toBe(200);
  });

  test('of a range that is half in reach, the reachable half is answered', async () => {
    const api = await start({ historicalAddOn: false });
    const page = await askJson<Page>(api, '/v1/results?start_date=2023-05-30&end_date=2023-06-03&limit=100');
    expect(new Set(page.results.map((race) => race.date))).not.toContain('2023-06-01');
    expect(page.results.map((race) => race.date)).toContain('2023-06-03');
  });
});

test('an older server takes 50 a page and answers 422 above', async () => {
  const api = await start({ maxResultsLimit: 50 });
  const day = 'start_date=2024-05-04&end_date=2024-05-04';
  expect((await ask(api, `/v1/results?${day}&limit=100`)).status).toBe(422);
  expect(await askJson<Page>(api, `/v1/results?${day}&limit=50`)).toMatchObject({ limit: 50 });
  expect(await askJson<Page>(api, `/v1/results?${day}`)).toMatchObject({ limit: 25 });
});

describe('limits', () => {
  test('a call over the sliding limit is refused and says when to come back', async () => {
    const api = await start({ limit: { perSecond: 3, retryAfter: true } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(api, '/v1/courses')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 429, 429]);
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('1');
    expect(api.stats.byStatus).toEqual({ 200: 3, 429: 2 });
    expect(api.stats.maxPerSecond).toBe(5);
  });

  test('operations can be counted each for itself, at their published limits', async () => {
    const api = await start({ limit: { perSecond: 'published' } });
    const paths = ['/v1/courses', '/v1/courses', '/v1/racecards/free', '/v1/racecards/pro', '/v1/racecards/pro'];
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await ask(api, path)).status);
    expect(statuses).toEqual([200, 429, 200, 200, 200]);
  });

  test('refused credentials do not use up the limit', async () => {
    const api = await start({ limit: { perSecond: 1 } });
    expect((await ask(api, '/v1/courses', { authorization: '' })).status).toBe(401);
    expect((await ask(api, '/v1/courses')).status).toBe(200);
  });
});

describe('the log', () => {
  test('names every call with its size and what it was', async () => {
    const api = await start({});
    await ask(api, '/v1/results?start_date=2024-05-04&end_date=2024-05-04');
    const answer = await ask(api, '/v1/nothing');
    const [first, second] = api.calls();
    expect(first).toMatchObject({
      number: 1,
      method: 'GET',
      path: '/v1/results',
      query: 'start_date=2024-05-04&end_date=2024-05-04',
      operation: '/v1/results',
      status: 200,
    });
    expect(second).toMatchObject({ number: 2, status: 404, operation: '', bytes: answer.text.length });
    expect(api.stats).toMatchObject({ calls: 2, byOperation: { '/v1/results': 1, '': 1 } });
  });
});

test('many calls in flight are no reason for a warning', async () => {
  const warnings: Error[] = [];
  const listen = (warning: Error) => warnings.push(warning);
  process.on('warning', listen);
  const api = await start({ latency: { other: 20 } });
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask(api, '/v1/courses')));
  process.off('warning', listen);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(warnings).toEqual([]);
});

test('it stops at once, whatever is in flight, and more than once', async () => {
  const api = await start({ latency: { other: 60_000 } });
  const outcome = ask(api, '/v1/courses').catch((error: unknown) => error);
  while (api.calls().length === 0) await new Promise(setImmediate);
  await Promise.all([api.stop(), api.stop()]);
  expect(await outcome).toBeInstanceOf(TypeError);
  await expect(ask(api, '/v1/courses')).rejects.toThrow('fetch failed');
});
