import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, startSimulator, type Simulator, type SimulatorOptions } from '../src/index.js';
import { ask, askJson, type Page } from './ask.js';

const now = new Date('2026-11-20T12:00:00Z');
let folder: string;
let simulator: Simulator | undefined;

const resultRunner = { horse_id: 'hrs_11', horse: 'Paper Lantern (IRE)', position: '1', sp: '7/2', jockey_id: 'jky_5' };
const result = {
  race_id: 'rac_101',
  date: '2026-03-07',
  region: 'IRE',
  course: 'Hollow Park (AW) (IRE)',
  course_id: 'crs_901',
  off: '2:30',
  off_dt: '2026-03-07T14:30:00+00:00',
  dist_f: '8f',
  runners: [resultRunner, { ...resultRunner, horse_id: 'hrs_12', position: '2' }],
};
const later = {
  ...result,
  race_id: 'rac_102',
  off_dt: '2026-03-07T15:30:00+00:00',
  region: 'GB',
  course_id: 'crs_902',
};
const card = {
  race_id: 'rac_103',
  date: '2026-03-08',
  region: 'GB',
  off_time: '1:10',
  off_dt: '2026-03-08T13:10:00+00:00',
  runners: [{ horse_id: 'hrs_11', horse: 'Paper Lantern', lbs: '140', form: '1-23' }],
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'darkhorses-recorded-'));
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
  const write = (file: string, content: unknown) =>
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  write('page.json', { results: [later, result], total: 30, limit: 2, skip: 0, query: [] });
  // The same race again with a runner fewer, in an envelope of somebody's own.
  write('deep/part.json', { saved: { by: 'hand' }, data: [{ ...result, runners: [resultRunner] }] });
  write('deep/er/one-card.json', card);
  write('horse.json', {
    id: 'hrs_11',
    name: 'Paper Lantern (IRE)',
    dob: '2021-02-03',
    sire_id: 'sir_9',
    dam_id: 'dam_8',
  });
  write('search.json', { search_results: [{ id: 'trn_4', name: 'Ada Fenwright' }] });
  write('regions.json', [{ region: 'Ireland', region_code: 'ire' }]);
  write('analysis.json', { id: 'trn_4', trainer: 'Ada Fenwright', total_runners: 3, horse_ages: [], query: [] });
  write('odds.json', { race_id: 'rac_103', horse_id: 'hrs_11', odds: [{ bookmaker: 'Penny Bets' }] });
  write('headless.json', { runners: [resultRunner] });
  write('nameless.json', { results: [{ course: 'Hollow Park', date: '2026-03-07', runners: [resultRunner] }] });
  write('errors.json', [{ status: 404, body: { detail: 'Not Found' } }]);
  write('broken.json', '{"results": [');
  write('notes.txt', 'not read at all');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => simulator?.stop());

async function replay(options: SimulatorOptions = {}): Promise<Simulator> {
  simulator = await startSimulator({ recorded: folder, now, ...options });
  return simulator;
}

test('what was found and what could not be used is told, with the reason', async () => {
  const { recorded } = await replay();
  expect(recorded).toMatchObject({
    dates: { results: ['2026-03-07'], racecards: ['2026-03-08'] },
    races: { results: 2, racecards: 1 },
  });
  expect(recorded?.skipped).toEqual([
    { file: 'broken.json', reason: expect.stringContaining('not JSON') },
    { file: 'errors.json', reason: 'nothing in it that the API could be asked for' },
    { file: 'headless.json', reason: 'runners without their race' },
    { file: 'nameless.json', reason: 'a race without race_id' },
  ]);
});

test('races come in the API’s own envelope, newest first, the richest copy of each, unchanged', async () => {
  const api = await replay();
  const path = '/v1/results?start_date=2026-03-07&end_date=2026-03-07';
  expect(await askJson<Page>(api, path)).toEqual({
    results: [later, result],
    total: 2,
    limit: 50,
    skip: 0,
    query: [
      ['start_date', '2026-03-07'],
      ['end_date', '2026-03-07'],
    ],
  });
  expect((await askJson<Page>(api, `${path}&region=ire`)).results).toEqual([result]);
  expect(await askJson(api, '/v1/results/rac_101')).toEqual(result);
  expect((await askJson<Page>(api, '/v1/racecards/pro?date=2026-03-08')).racecards).toEqual([card]);
  expect(await askJson(api, '/v1/racecards/rac_103/pro')).toEqual(card);
});

test('everything else that was recorded has its path', async () => {
  const api = await replay();
  expect(await askJson(api, '/v1/horses/hrs_11/pro')).toMatchObject({ dob: '2021-02-03' });
  expect(await askJson(api, '/v1/horses/hrs_11/standard')).not.toHaveProperty('dob');
  expect(await askJson(api, '/v1/trainers/search?name=fen')).toEqual({
    search_results: [{ id: 'trn_4', name: 'Ada Fenwright' }],
  });
  expect(await askJson(api, '/v1/trainers/trn_4/analysis/horse-age')).toMatchObject({ total_runners: 3 });
  expect(await askJson(api, '/v1/odds/rac_103/hrs_11')).toMatchObject({ odds: [{ bookmaker: 'Penny Bets' }] });
  expect((await askJson<Page>(api, '/v1/horses/hrs_12/results')).results.map((race) => race.race_id)).toEqual([
    'rac_102',
    'rac_101',
  ]);
  expect((await ask(api, '/v1/horses/hrs_12/pro')).status).toBe(404);
});

test('of analyses one call is in flight at a time', async () => {
  const api = await replay({ latency: { other: 20 } });
  const both = await Promise.all([1, 2].map(() => ask(api, '/v1/trainers/trn_4/analysis/horse-age')));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 429]);
  expect((await ask(api, '/v1/trainers/trn_4/analysis/horse-age')).status).toBe(200);
});

test('the courses of recorded races are in the list, as the list would name them', async () => {
  const { courses } = await askJson<{ courses: object[] }>(await replay(), '/v1/courses?region_codes=ire');
  expect(courses).toEqual([{ id: 'crs_901', course: 'Hollow Park (AW)', region_code: 'ire', region: 'Ireland' }]);
});

test('over a world, recorded days are the recording’s alone and all others the world’s', async () => {
  const api = await replay({ world: createWorld({ seed: 3, scale: 0.2 }) });
  const on = (date: string) => askJson<Page>(api, `/v1/results?start_date=${date}&end_date=${date}&limit=100`);
  expect((await on('2026-03-07')).results).toEqual([later, result]);
  expect((await on('2026-03-08')).results).toEqual([]);
  expect((await on('2026-03-14')).total).toBeGreaterThan(0);
  const { courses } = await askJson<{ courses: { id: string }[] }>(api, '/v1/courses');
  expect(courses[0]?.id).toBe('crs_901');
  expect(courses.length).toBeGreaterThan(2);
});

test('a folder that is not there is refused with what to do', async () => {
  await expect(startSimulator({ recorded: join(folder, 'nowhere') })).rejects.toThrow('There is no folder');
});

const recordings = join(import.meta.dirname, '../../../../shared/recorded');
const haveRecordings = existsSync(recordings);

describe.skipIf(!haveRecordings)('the recorded answers of the API', () => {
  test('are all served, race for race', async () => {
    const api = await replay({ recorded: recordings });
    expect(api.recorded?.races).toEqual({ results: 61, racecards: 11 });
    expect(api.recorded?.skipped).toHaveLength(8);
    let served = 0;
    for (const date of api.recorded?.dates.results ?? []) {
      const page = await askJson<Page>(api, `/v1/results?start_date=${date}&end_date=${date}&limit=100`);
      for (const race of page.results) expect(race.date).toBe(date);
      served += page.total;
    }
    for (const date of api.recorded?.dates.racecards ?? []) {
      served += (await askJson<Page>(api, `/v1/racecards/pro?date=${date}`)).total;
    }
    expect(served).toBe(72);
  });
});
