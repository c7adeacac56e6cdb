import { afterEach, expect, test } from 'vitest';
import { createWorld, startSimulator, type Fault, type Simulator } from '../src/index.js';
import { ask, askJson, type Page } from './ask.js';

// What each fault looks like on the wire, to a caller without any care of its own.
const world = createWorld({ seed: 3, scale: 0.2 });
let simulator: Simulator | undefined;

afterEach(() => simulator?.stop());

async function start(...faults: Fault[]): Promise<Simulator> {
  simulator = await startSimulator({ world, now: new Date('2024-06-01T21:30:00Z'), faults });
  return simulator;
}

const path = '/v1/results?start_date=2024-05-04&end_date=2024-05-04&limit=2';

test('a refusal over a limit that was kept, with a date to come back', async () => {
  const api = await start({ kind: 'rate_limited', retryAfter: new Date('2024-06-01T21:31:00Z') });
  const answer = await ask(api, path);
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('Sat, 01 Jun 2024 21:31:00 GMT');
});

test.each([
  ['server_error', 500, 'application/json'],
  ['bad_gateway', 502, 'text/html'],
  ['html', 200, 'text/html'],
] as const)('%s is a %d of %s', async (kind, status, type) => {
  const answer = await ask(await start({ kind }), path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain(type);
});

test('an empty body and a JSON cut in the middle come with status 200', async () => {
  const api = await start({ kind: 'empty' }, { kind: 'cut_json' });
  expect(await ask(api, path)).toMatchObject({ status: 200, text: '' });
  const cut = await ask(api, path);
  expect(cut.status).toBe(200);
  expect(cut.headers.get('content-length')).toBe(String(Buffer.byteLength(cut.text)));
  expect(() => JSON.parse(cut.text) as unknown).toThrow(SyntaxError);
});

test.each(['reset', 'truncated'] as const)('%s ends the call in an error of the network', async (kind) => {
  const api = await start({ kind });
  await expect(ask(api, path)).rejects.toThrow(TypeError);
  expect((await ask(api, path)).status).toBe(200);
  expect(api.calls()[0]).toMatchObject({ fault: kind, status: kind === 'reset' ? 0 : 200 });
});

test('a call without answer ends when the caller gives up, and is logged as unanswered', async () => {
  const api = await start({ kind: 'timeout' });
  const given_up = AbortSignal.timeout(30);
  const authorization = `Basic ${btoa('demo:demo')}`;
  await expect(fetch(`${api.url}${path}`, { headers: { authorization }, signal: given_up })).rejects.toThrow('timeout');
  expect(api.calls()[0]).toMatchObject({ fault: 'timeout', status: 0, bytes: 0 });
});

test('a slow body comes whole in the end', async () => {
  const api = await start({ kind: 'slow_body', delay: 20 });
  expect(await askJson<Page>(api, path)).toMatchObject({ skip: 0, limit: 2 });
});

test('a wrong total, a repeated page and late ratings look like good answers', async () => {
  const api = await start({ kind: 'wrong_total' });
  const wrong = await askJson<Page>(api, path);
  const right = await askJson<Page>(api, path);
  expect(wrong).toEqual({ ...right, total: right.total + 1 });

  api.faults.set([{ kind: 'repeated_page' }]);
  const repeated = await askJson<Page>(api, `${path}&skip=2`);
  expect(repeated).toMatchObject({ skip: 2, results: right.results });
  expect((await askJson<Page>(api, `${path}&skip=2`)).results).not.toEqual(right.results);

  api.faults.set([{ kind: 'late_ratings' }]);
  const early = (await askJson<Page>(api, path)) as unknown as { results: { runners: object[] }[] };
  expect(early.results[0]?.runners[0]).toMatchObject({ rpr: '–', tsr: '–' });
});

test('a plan shrinks from the matching call on', async () => {
  const api = await start({ kind: 'plan_shrinks', match: { call: 2 }, account: { plan: 'basic' } });
  const statuses: number[] = [];
  for (let call = 1; call <= 3; call++) statuses.push((await ask(api, path)).status);
  expect(statuses).toEqual([200, 401, 401]);
});

test('what goes wrong can be changed while it runs, and is counted', async () => {
  const api = await start();
  api.faults.add({ kind: 'server_error', times: 2 });
  const statuses: number[] = [];
  for (let call = 1; call <= 3; call++) statuses.push((await ask(api, path)).status);
  expect(statuses).toEqual([500, 500, 200]);
  expect(api.stats.faults).toEqual({ server_error: 2 });
  api.faults.set([{ kind: 'html', times: Infinity }]);
  api.faults.clear();
  expect((await ask(api, path)).status).toBe(200);
});
