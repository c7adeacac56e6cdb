import { expect, test } from 'vitest';
import { clientOf, rejection } from './client.js';
import { replayDays } from './replaying.js';

const { recording, start } = replayDays('2024-05-01', 7);
const range = { params: { query: { start_date: '2024-05-01', end_date: '2024-05-07', limit: 5 } } };
const expected = recording.ids.toSorted();

test('all pages together are all rows, each once', async () => {
  const ids: string[] = [];
  for await (const race of clientOf(await start()).items('/v1/results', range)) ids.push(race.race_id);
  expect(ids.toSorted()).toEqual(expected);
});

test('pages keep the bytes as sent', async () => {
  const simulator = await start();
  let bytes = 0;
  for await (const page of clientOf(simulator).pages('/v1/results', range)) bytes += page.bytes.length;
  expect(bytes).toBe(simulator.stats.bytes);
});

test.each([
  ['a total that is one too many', { kind: 'wrong_total', times: Infinity }],
  ['a total that changes on the way', { kind: 'wrong_total', match: { query: { skip: '5' } } }],
  ['a page that comes twice', { kind: 'repeated_page', times: Infinity }],
] as const)('%s is never taken for the whole list', async (_name, fault) => {
  const api = clientOf(await start([fault]));
  const pages: number[] = [];
  const read = async () => {
    for await (const page of api.pages('/v1/results', range)) pages.push(page.items.length);
  };
  expect(await rejection(read())).toMatchObject({ name: 'IncompleteListError', operation: '/v1/results' });
  expect(pages.length).toBeGreaterThan(0);
});

test('an older server that refuses 100 a page is read with 50', async () => {
  const simulator = await start([], { maxResultsLimit: 50 });
  const api = clientOf(simulator);
  const ids: string[] = [];
  const query = { ...range.params.query, limit: 100 };
  for await (const race of api.items('/v1/results', { params: { query } })) ids.push(race.race_id);
  expect(ids.toSorted()).toEqual(expected);
  expect(simulator.stats.byStatus[422]).toBe(1);
});

test('late ratings are good rows without ratings', async () => {
  const api = clientOf(await start([{ kind: 'late_ratings', times: Infinity }]));
  const page = await api.GET('/v1/results', range);
  const ratings = new Set(page.results?.flatMap((race) => race.runners?.map((runner) => runner.rpr)));
  expect(ratings).toEqual(new Set(['–']));
});

test('nothing is lost while everything goes wrong at times', async () => {
  const kinds = [
    'rate_limited',
    'server_error',
    'bad_gateway',
    'html',
    'reset',
    'truncated',
    'cut_json',
    'empty',
  ] as const;
  const simulator = await start(
    kinds.map((kind) => ({ kind, rate: 0.05 })),
    { seed: 11 },
  );
  const api = clientOf(simulator);
  const ids: string[] = [];
  for await (const race of api.items('/v1/results', { params: { query: { ...range.params.query, limit: 2 } } })) {
    ids.push(race.race_id);
  }
  expect(ids.toSorted()).toEqual(expected);
  expect(Object.keys(simulator.stats.faults).length).toBeGreaterThan(0);
});
