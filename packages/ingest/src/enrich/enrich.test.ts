import { createRacingApi, QueueTimeoutError, type RacingApiOptions } from '@darkhorses/racing-api';
import { type Answers, horsePro, html, inMemoryFetch, problem } from '@darkhorses/racing-api/testing';
import { openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { claimHorses } from './claim-horses.js';
import type { EnrichEvent } from './enrich-options.js';
import { replayProfiles } from '../replay/replay-profiles.js';
import { enrich } from './enrich.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url, { max: 16 });
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});
beforeEach(
  () =>
    sql`truncate ra_mst_horses, ra_mst_sires, ra_mst_dams, ra_mst_damsires, ops.profiles, ops.payloads, ops.loads cascade`,
);

const load = { id: 1 };
const json = (text: string) => new Response(text, { headers: { 'content-type': 'application/json' } });
const pro = '/v1/horses/{horse_id}/pro';
const standard = '/v1/horses/{horse_id}/standard';

/** Horses without a profile, the first the newest runner. */
async function horses(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `hrs_${1000 + ((index * 7) % count)}`);
  await sql`
    insert into ra_mst_horses (id, name, name_off_dt, name_race_id)
    select id, 'Horse ' || id, '2025-10-13T12:00Z'::timestamptz - make_interval(hours => place::int), 'rac_1'
    from unnest(${ids}::text[]) with ordinality as n (id, place)`;
  return ids;
}

/** The API of these answers; unless they say otherwise it knows every horse. */
function simulated(answers: Answers = {}, options: Partial<RacingApiOptions> = {}) {
  const fetch = inMemoryFetch({ [pro]: ({ params }) => horsePro({ id: params['horse_id'] ?? '' }), ...answers });
  const api = createRacingApi({
    username: 'u',
    password: 'p',
    maxRequestsPerSecond: Infinity,
    retry: { retries: 0 },
    fetch,
    ...options,
  });
  const asked = (path: string) =>
    fetch.calls.filter((call) => call.path === path).map(({ params }) => params['horse_id']);
  return { api, fetch, asked };
}

const lacking = () => sql`select id from ra_mst_horses where dob is null or colour is null or breeder is null`;
const states = () => sql`select horse_id, state, attempts, error_class from ops.profiles order by horse_id`;
const claims = () => sql`select horse_id from ops.profiles where error_class = 'claimed'`;

test('asks for the newest runners first, one call each, and fills what they lack', async () => {
  const ids = await horses(10);
  const { api, asked } = simulated();
  const summary = await enrich({ api, sql, load, concurrency: 1 });
  expect(summary).toEqual({
    end: 'finished',
    asked: 10,
    found: 10,
    standard: 0,
    absent: 0,
    failed: 0,
    calls: 10,
    remaining: 0,
  });
  expect(asked(pro)).toEqual(ids);
  expect(await lacking()).toEqual([]);
  const [pedigree] = await sql`select sire_id, sire, breeder from ra_horse_pedigree where horse_id = ${ids[0] ?? ''}`;
  expect(pedigree).toMatchObject({ sire_id: 'sir_900001', sire: 'Test Sire' });
  expect(await sql`select count(*) as kept from ops.payloads where dataset = 'profiles'`).toEqual([{ kept: 10 }]);
});

test('a horse that lacks nothing is not asked for', async () => {
  const [first = ''] = await horses(2);
  await sql`update ra_mst_horses set dob = '2020-01-01', colour = 'b', breeder = 'Somebody' where id = ${first}`;
  const { api, asked } = simulated();
  await enrich({ api, sql, load });
  expect(asked(pro)).not.toContain(first);
  expect(asked(pro)).toHaveLength(1);
});

test('where there is no whole profile the smaller one is asked for; what neither knows is remembered for 180 days', async () => {
  await horses(2);
  const smaller = {
    id: 'hrs_1000',
    name: 'Small (IRE)',
    sire: 'Test Sire',
    sire_id: 'sir_9',
    dam: 'D',
    dam_id: 'dam_9',
  };
  const { api, fetch } = simulated({
    [pro]: () => problem(404, 'Not Found'),
    [standard]: ({ params }) => (params['horse_id'] === 'hrs_1000' ? smaller : problem(404, 'Not Found')),
  });
  expect(await enrich({ api, sql, load })).toMatchObject({ asked: 2, standard: 1, absent: 1, calls: 4, remaining: 0 });
  expect(await states()).toMatchObject([
    { horse_id: 'hrs_1000', state: 'standard' },
    { horse_id: 'hrs_1001', state: 'absent' },
  ]);
  expect(await sql`select sire_id, region from ra_mst_horses where id = 'hrs_1000'`).toEqual([
    { sire_id: 'sir_9', region: 'ire' },
  ]);
  const [{ days } = {}] =
    await sql`select distinct round(extract(epoch from not_before - now()) / 86400) as days from ops.profiles`;
  expect(days).toBe(180);

  expect(await enrich({ api, sql, load })).toMatchObject({ asked: 0 });
  expect(fetch.calls).toHaveLength(4);
  await sql`update ops.profiles set not_before = now() where state = 'absent'`;
  expect(await enrich({ api, sql, load })).toMatchObject({ asked: 1, absent: 1 });
});

test('a 404 that is not the API’s own proves nothing', async () => {
  await horses(1);
  const { api } = simulated({ [pro]: () => html(404) });
  expect(await enrich({ api, sql, load })).toMatchObject({ asked: 1, absent: 0, failed: 1, remaining: 1 });
});

test('what failed has a second chance at the end, then a wait that grows', async () => {
  const [poisoned = '', shaky = ''] = await horses(3);
  const { api } = simulated({
    [pro]: ({ params: { horse_id = '' }, before }) => {
      if (horse_id === poisoned || (horse_id === shaky && before < 3)) return problem(500, 'oops');
      return horsePro({ id: horse_id });
    },
  });
  expect(await enrich({ api, sql, load, concurrency: 1 })).toMatchObject({
    found: 2,
    failed: 1,
    calls: 5,
    remaining: 1,
  });
  const [row] = await sql`
    select state, attempts, error_class, round(extract(epoch from not_before - now()) / 60) as minutes
    from ops.profiles where horse_id = ${poisoned}`;
  expect(row).toEqual({ state: 'failed', attempts: 2, error_class: 'server', minutes: 30 });
  expect(await enrich({ api, sql, load })).toMatchObject({ asked: 0, remaining: 1 });
});

test('wrong credentials stop everything, and no horse stays claimed', async () => {
  await horses(200);
  const { api, fetch } = simulated({ [pro]: () => problem(401, 'Unauthorized') });
  const summary = await enrich({ api, sql, load });
  expect(summary).toMatchObject({ end: 'stopped', asked: 0, remaining: 200, failure: { class: 'authentication' } });
  expect(fetch.calls.length).toBeLessThanOrEqual(4);
  expect(await states()).toEqual([]);
});

test('an id that the API refuses is that horse’s trouble', async () => {
  const [odd] = await horses(3);
  const { api } = simulated({
    [pro]: ({ params: { horse_id = '' } }) => (horse_id === odd ? problem(422, 'bad id') : horsePro({ id: horse_id })),
  });
  expect(await enrich({ api, sql, load })).toMatchObject({ end: 'finished', found: 2, failed: 1 });
});

test('another horse’s profile is not written', async () => {
  await horses(1);
  const { api } = simulated({ [pro]: () => horsePro({ id: 'hrs_5' }) });
  expect(await enrich({ api, sql, load })).toMatchObject({ found: 0, failed: 1 });
  expect(await sql`select id from ra_mst_horses`).toEqual([{ id: 'hrs_1000' }]);
  const [row] = await sql`select error_class, error_text from ops.profiles`;
  expect(row?.['error_class']).toBe('unexpected_profile');
  expect(row?.['error_text']).toMatch('Asked for the profile of hrs_1000, got that of hrs_5');
});

test('what stands in the place of an id is told in a few words, however long, deep or unspeakable it is', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const id of [JSON.stringify('x'.repeat(1_000_000)), JSON.stringify('a\0b \ud83d'), deep]) {
    await sql`truncate ra_mst_horses, ops.profiles cascade`;
    await horses(1);
    const { api } = simulated({ [pro]: () => json(`{"id":${id},"name":"Somebody"}`) });
    expect(await enrich({ api, sql, load })).toMatchObject({ end: 'finished', failed: 1 });
    const [row] = await sql<
      { error_class: string; error_text: string }[]
    >`select error_class, error_text from ops.profiles`;
    expect(row?.error_class).toBe('unexpected_profile');
    expect(row?.error_text.length).toBeLessThan(300);
  }
});

test('a profile with a byte order mark before it is read again from what is kept', async () => {
  const [horse = ''] = await horses(1);
  const { api } = simulated({ [pro]: () => json(`\ufeff${JSON.stringify(horsePro({ id: horse }))}`) });
  expect(await enrich({ api, sql, load })).toMatchObject({ found: 1 });
  const [told] = await sql`select dob, breeder from ra_mst_horses`;
  await sql`update ra_mst_horses set breeder = null, breeder_off_dt = null, breeder_race_id = null`;
  await replayProfiles(sql, load);
  expect(await sql`select dob, breeder from ra_mst_horses`).toEqual([told]);
});

test('several at once never ask for the same horse', async () => {
  await horses(300);
  const { api, asked } = simulated();
  const runs = await Promise.all([1, 2, 3, 4].map((id) => enrich({ api, sql, load: { id } })));
  expect(runs.reduce((sum, { found }) => sum + found, 0)).toBe(300);
  expect(asked(pro)).toHaveLength(300);
  expect(await lacking()).toEqual([]);
});

test('stops at the most horses, and at the most calls', async () => {
  await horses(20);
  const { api, fetch } = simulated();
  expect(await enrich({ api, sql, load, max: 5 })).toMatchObject({ end: 'max', asked: 5, remaining: 15 });
  expect(await enrich({ api, sql, load, budget: 8 })).toMatchObject({ end: 'budget', calls: 7, remaining: 8 });
  expect(fetch.calls).toHaveLength(12);
  expect(await claims()).toEqual([]);
});

test('interrupted, it gives back what it did not ask for, and the next one goes on', async () => {
  await horses(100);
  const stop = new AbortController();
  const { api, asked } = simulated();
  const onProgress = (event: EnrichEvent) => {
    if (event.type === 'asked' && event.asked === 10) stop.abort();
  };
  const summary = await enrich({ api, sql, load, signal: stop.signal, onProgress });
  expect(summary.end).toBe('interrupted');
  expect(summary.asked).toBeLessThan(20);
  expect(await claims()).toEqual([]);
  expect(await enrich({ api, sql, load })).toMatchObject({ end: 'finished', found: 100 - summary.found, remaining: 0 });
  expect(new Set(asked(pro)).size).toBe(100);
});

test('a killed process’s claims are free once its load is closed, or when they run out', async () => {
  await horses(3);
  const [killed] = await sql<{ id: number }[]>`insert into ops.loads (command) values ('killed') returning id`;
  const loadId = killed?.id ?? 0;
  await claimHorses(sql, { loadId, count: 2, lease: 900 });
  const { api } = simulated();
  expect(await enrich({ api, sql, load: { id: loadId + 1 } })).toMatchObject({ asked: 1, remaining: 2 });
  await sql`update ops.loads set finished_at = now(), outcome = 'interrupted'`;
  expect(await enrich({ api, sql, load: { id: loadId + 1 }, max: 1 })).toMatchObject({ asked: 1, remaining: 1 });

  await claimHorses(sql, { loadId: loadId + 2, count: 1, lease: 0 });
  expect(await enrich({ api, sql, load: { id: loadId + 1 } })).toMatchObject({ asked: 1, remaining: 0 });
});

test('an outage pauses it; when it is over, it goes on', async () => {
  await horses(12);
  let out = true;
  const { api } = simulated({
    [pro]: ({ params }) => (out ? problem(503, 'down') : horsePro({ id: params['horse_id'] ?? '' })),
    '/v1/courses/regions': () => (out ? problem(503, 'down') : []),
  });
  const waits: number[] = [];
  const events: string[] = [];
  const summary = await enrich({
    api,
    sql,
    load,
    concurrency: 1,
    onProgress: ({ type }) => events.push(type),
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      if (waits.length === 3) out = false;
    },
  });
  expect(waits).toEqual([30_000, 60_000, 120_000]);
  expect(events.filter((type) => type !== 'asked')).toEqual(['started', 'paused', 'paused', 'paused', 'resumed']);
  // The five that failed have their second chance at the end.
  expect(summary).toMatchObject({ end: 'finished', found: 12, failed: 0, remaining: 0 });
});

test('an outage that does not end is given up', async () => {
  await horses(12);
  const { api } = simulated({ [pro]: () => problem(503, 'down'), '/v1/courses/regions': () => problem(503, 'down') });
  const summary = await enrich({ api, sql, load, concurrency: 1, wait: async () => {} });
  expect(summary).toMatchObject({ end: 'gave_up', failed: 5, failure: { class: 'server' }, remaining: 12 });
  expect(await claims()).toEqual([]);
});

test('a line that is too long gives horses back without a failure, and pauses it', async () => {
  await horses(8);
  const { api } = simulated({ '/v1/courses/regions': [] });
  let refusals = 6;
  const GET: typeof api.withResponse.GET = (path, ...call) => {
    refusals -= 1;
    return refusals < 0
      ? api.withResponse.GET(path, ...call)
      : Promise.reject(new QueueTimeoutError('Too long.', { maxQueueWait: 300_000 }));
  };
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const summary = await enrich({ api: { ...api, withResponse: { GET } }, sql, load, concurrency: 1, wait });
  expect(summary).toMatchObject({ end: 'finished', found: 8, failed: 0, remaining: 0 });
  expect(waits).toEqual([30_000]);
});

test('progress tells each horse, and how many are left', async () => {
  await horses(3);
  const { api } = simulated();
  const events: EnrichEvent[] = [];
  await enrich({ api, sql, load, concurrency: 1, onProgress: (event) => events.push(event) });
  expect(events.map((event) => ('remaining' in event ? [event.type, event.remaining] : event))).toEqual([
    ['started', 3],
    ['asked', 2],
    ['asked', 1],
    ['asked', 0],
  ]);
});

test('a profile read again, word for word, touches no row', async () => {
  const [horse = ''] = await horses(1);
  const profile = horsePro({ id: horse, breeder: '' });
  const { api } = simulated({ [pro]: profile });
  await enrich({ api, sql, load });
  const rows = () => sql`select xmin::text, * from ra_mst_horses`;
  const before = await rows();
  await sql`update ops.profiles set not_before = now()`;
  expect(await enrich({ api, sql, load })).toMatchObject({ found: 1, remaining: 0 });
  expect(await rows()).toEqual(before);
  expect(await states()).toMatchObject([{ state: 'found', attempts: 2, error_class: null }]);
});
