import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, startSimulator, type Simulator } from '../src/index.js';
import { ask, askJson, type Page } from './ask.js';

const now = new Date('2024-06-01T21:30:00Z');
const world = createWorld({ seed: 3, scale: 0.2 });
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ world, now });
});
afterAll(() => simulator.stop());

const day = '2024-05-04';
const inRegions = (...regions: string[]) => world.results(day, now).filter((race) => regions.includes(race.region));

describe('who may ask', () => {
  test('no credentials and wrong ones are refused with a challenge', async () => {
    for (const authorization of ['', 'Basic !', `Basic ${btoa('demo:wrong')}`, 'Bearer demo']) {
      const answer = await ask(simulator, '/v1/courses', { authorization });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Basic');
      expect(Object.keys(JSON.parse(answer.text) as object)).toEqual(['detail']);
    }
  });

  test('a caller that does not say what it is meets the edge, not the API', async () => {
    const answer = await ask(simulator, '/v1/courses', { 'user-agent': '' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  test.each([
    '/v1/trainers/trn_1',
    '/v1/horses',
    '/v1/bookmakers',
    '/v1/results/pro/x',
    '/',
    '/v2/courses',
    '/v1/%E0%A4%A',
    '//x',
  ])('%s is not found', async (path) => {
    expect(await ask(simulator, path)).toMatchObject({ status: 404, text: '{"detail":"Not Found"}' });
  });
});

describe('lists', () => {
  test('results of a day are newest first, all there over the pages, with total and echo', async () => {
    const expected = inRegions('GB', 'IRE');
    const collected: string[] = [];
    const query = `start_date=${day}&end_date=${day}&region=gb&region=ire`;
    for (let skip = 0; skip < expected.length; skip += 2) {
      const page = await askJson<Page>(simulator, `/v1/results?${query}&limit=2&skip=${skip}`);
      expect(page).toMatchObject({ total: expected.length, limit: 2, skip });
      expect(page.query.slice(0, 4)).toEqual([
        ['start_date', day],
        ['end_date', day],
        ['region', 'gb'],
        ['region', 'ire'],
      ]);
      const offs = page.results.map((race) => Date.parse(race.off_dt));
      expect(offs).toEqual(offs.toSorted((a, b) => b - a));
      collected.push(...page.results.map((race) => race.race_id));
    }
    expect(collected.length).toBeGreaterThan(0);
    expect(new Set(collected)).toEqual(new Set(expected.map((race) => race.race_id)));
    expect(collected).toHaveLength(expected.length);
  });

  test('a page is what the world says, field for field', async () => {
    const page = await askJson<Page>(simulator, `/v1/results?start_date=${day}&end_date=${day}&limit=100`);
    const byId = new Map(world.results(day, now).map((race) => [race.race_id, race]));
    expect(page.results.length).toBeGreaterThan(0);
    for (const race of page.results) expect(race).toEqual(JSON.parse(JSON.stringify(byId.get(race.race_id))));
  });

  test('courses rule over regions, and unknown query names are ignored', async () => {
    const [first] = inRegions('GB');
    const query = `start_date=${day}&end_date=${day}&limit=100`;
    const page = await askJson<Page>(
      simulator,
      `/v1/results?${query}&course=${first?.course_id}&region=ire&colour=red`,
    );
    expect(page.results.map((race) => race.race_id).toSorted()).toEqual(
      world
        .results(day, now)
        .filter((race) => race.course_id === first?.course_id)
        .map((race) => race.race_id)
        .toSorted(),
    );
    expect(page.query).toContainEqual(['colour', 'red']);
  });

  test('filters by type, class, going and distance keep what they name', async () => {
    const [race] = inRegions('GB');
    if (race === undefined) throw new Error('no British race on the day');
    const name = (text: string) => text.toLowerCase().replaceAll(' ', '_');
    const filters = `type=${name(race.type)}&race_class=${name(race.class)}&going=${name(race.going)}&min_distance_y=${race.dist_y}`;
    const page = await askJson<Page>(
      simulator,
      `/v1/results?start_date=${day}&end_date=${day}&limit=100&${filters}&max_distance_y=${race.dist_y}`,
    );
    expect(page.results.map(({ race_id }) => race_id)).toContain(race.race_id);
    for (const kept of page.results)
      expect(kept).toMatchObject({ type: race.type, class: race.class, dist_y: race.dist_y });
  });

  test('a day without racing is an empty page', async () => {
    const page = await askJson<Page>(simulator, '/v1/results?start_date=1990-01-01&end_date=1990-01-01');
    expect(page).toMatchObject({ results: [], total: 0, limit: 50, skip: 0 });
  });

  test('racecards reach from the first stored day to a week ahead', async () => {
    for (const [date, there] of [
      ['2023-01-22', false],
      ['2024-06-05', true],
      ['2024-06-09', false],
    ] as const) {
      const page = await askJson<Page>(simulator, `/v1/racecards/pro?date=${date}`);
      expect(page.total > 0).toBe(there);
      expect(page).toMatchObject({ limit: 500, skip: 0, query: [['date', date]] });
      expect(page.racecards).toHaveLength(page.total);
    }
  });

  test('racecards by name of the day carry what their plan carries', async () => {
    type Card = { date: string; runners: Record<string, unknown>[] } & Record<string, unknown>;
    const card = async (plan: string) =>
      (await askJson<{ racecards: Card[] }>(simulator, `/v1/racecards/${plan}?day=tomorrow`)).racecards[0];
    const [free, basic, standard] = [await card('free'), await card('basic'), await card('standard')];
    for (const one of [free, basic, standard]) expect(one?.date).toBe('2024-06-02');
    expect(free).not.toHaveProperty('course_id');
    expect(free?.runners[0]).not.toHaveProperty('trainer_location');
    expect(free?.runners[0]).toHaveProperty('horse_id');
    expect(basic).toHaveProperty('course_id');
    expect(basic?.runners[0]).not.toHaveProperty('odds');
    expect(standard?.runners[0]).toHaveProperty('odds');
  });

  test('results of today come as the races are run, on three plans', async () => {
    const today = await askJson<Page>(simulator, '/v1/results/today?limit=100');
    expect(today.total).toBe(world.results('2024-06-01', now).length);
    type Free = { results: { runners: object[] }[] };
    const free = await askJson<Free>(simulator, '/v1/results/today/free?region=gb');
    expect(free.results[0]).not.toHaveProperty('winning_time_detail');
    expect(free.results[0]?.runners[0]).not.toHaveProperty('sp');
    expect(free.results[0]?.runners[0]).toHaveProperty('position');
  });

  test('summaries name the races without runners, unpaged', async () => {
    type Summaries = { racecard_summaries: object[] };
    const list = await askJson<Summaries>(simulator, `/v1/racecards/summaries?date=${day}`);
    expect(list.racecard_summaries).toHaveLength(world.racecards(day, now).length);
    expect(list.racecard_summaries[0]).not.toHaveProperty('runners');
    expect(list).not.toHaveProperty('total');
  });

  test('courses have a total and regions are a bare array', async () => {
    const all = await askJson<{ courses: object[]; total: number }>(simulator, '/v1/courses');
    expect(all.total).toBe(world.courses().length);
    const irish = await askJson<{ courses: { region_code: string }[] }>(simulator, '/v1/courses?region_codes=ire');
    expect(new Set(irish.courses.map((course) => course.region_code))).toEqual(new Set(['ire']));
    expect(await askJson<unknown>(simulator, '/v1/courses/regions')).toEqual(world.regions());
  });
});

describe('single things', () => {
  test('a race by id, as card and as result', async () => {
    const race = world.racecards(day, now).find((card) => !card.big_race && world.result(card.race_id, now));
    const id = race?.race_id ?? '';
    expect(await askJson(simulator, `/v1/results/${id}`)).toMatchObject({ race_id: id, date: day });
    expect(await askJson(simulator, `/v1/racecards/${id}/pro`)).toMatchObject({
      race_id: id,
      race_name: race?.race_name,
    });
    expect((await ask(simulator, `/v1/racecards/${id}/standard`)).status).toBe(404);
    expect((await ask(simulator, '/v1/results/rac_1')).status).toBe(404);
  });

  test('the results of a jockey are races that the jockey rode in', async () => {
    const jockey = world.results('2024-05-30', now)[0]?.runners[0]?.jockey_id ?? '';
    type Rides = Page & { results: { runners: { jockey_id: string }[] }[] };
    const page = await askJson<Rides>(
      simulator,
      `/v1/jockeys/${jockey}/results?start_date=2024-05-25&end_date=2024-05-31&limit=100`,
    );
    expect(page.total).toBeGreaterThan(0);
    for (const race of page.results) expect(race.runners.map((runner) => runner.jockey_id)).toContain(jockey);
    expect(page.query).toContainEqual(['jockey_id', jockey]);
  });

  test('an analysis that nobody recorded is not found', async () => {
    expect((await ask(simulator, '/v1/sires/sir_1/analysis/distances')).status).toBe(404);
  });
});

describe('refusals of bad queries', () => {
  test.each([
    ['limit=101', 'limit', 'value_error.number.not_le'],
    ['limit=0', 'limit', 'value_error.number.not_ge'],
    ['limit=ten', 'limit', 'type_error.integer'],
    ['skip=20001', 'skip', 'value_error.number.not_le'],
    ['start_date=01/02/2024', 'start_date', 'value_error.date'],
  ])('%s is a 422 that names the parameter', async (query, name, type) => {
    const answer = await ask(simulator, `/v1/results?${query}`);
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toMatchObject({ detail: [{ loc: ['query', name], type }] });
  });

  test('a missing name is reported as the API reports it', async () => {
    for (const kind of ['horses', 'jockeys', 'trainers', 'owners', 'sires', 'dams', 'damsires']) {
      expect(await askJson(simulator, `/v1/${kind}/search?limit=10`)).toEqual({
        detail: [{ loc: ['query', 'name'], msg: 'field required', type: 'value_error.missing' }],
      });
    }
  });

  test('a range over 365 days is refused with a sentence', async () => {
    const answer = await ask(simulator, '/v1/results?start_date=2023-01-01&end_date=2024-01-02');
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toEqual({ detail: expect.stringContaining('365 days') });
  });

  test('a card limit over 500 and a day of no name are refused', async () => {
    expect((await ask(simulator, '/v1/racecards/pro?limit=501')).status).toBe(422);
    expect((await ask(simulator, '/v1/racecards/free?day=yesterday')).status).toBe(422);
  });
});
