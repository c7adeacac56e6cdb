import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from '../api.js';
import { createRacingApi } from '../client.js';
import { operations } from '../generated/operations.js';
import type { ListPath } from '../paths.js';
import { type Answers, inMemoryFetch, list, problem, racecard, result } from '../testing.js';

const day = '2025-06-14';
const query = { start_date: day, end_date: day };

function setUp(answers: Answers) {
  const fetch = inMemoryFetch(answers);
  const api = createRacingApi({
    username: 'someone',
    password: 'open sesame',
    maxRequestsPerSecond: Infinity,
    retry: { retries: 0 },
    fetch,
  });
  return { api, fetch, asked: () => fetch.calls.map((call) => [call.query.get('skip'), call.query.get('limit')]) };
}

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

const races = (n: number) => Array.from({ length: n }, () => result({ date: day, runners: [] }));
const resultsBody = (rows: ReturnType<typeof races>, total: number) => ({
  results: rows,
  total,
  limit: 100,
  skip: 0,
  query: [],
});

describe('a whole list', () => {
  test('comes page by page, with its total, places and bytes', async () => {
    const rows = races(230);
    const { api, asked } = setUp({ '/v1/results': list(rows) });
    const pages = await collect(api.pages('/v1/results', { params: { query } }));
    expect(pages.map(({ index, skip, limit, total, items }) => [index, skip, limit, total, items.length])).toEqual([
      [0, 0, 100, 230, 100],
      [1, 100, 100, 230, 100],
      [2, 200, 100, 230, 30],
    ]);
    expect(pages.flatMap(({ items }) => items)).toEqual(rows);
    expect(JSON.parse(new TextDecoder().decode(pages[2]?.bytes))).toMatchObject({ skip: 200 });
    expect(asked()).toEqual([
      ['0', '100'],
      ['100', '100'],
      ['200', '100'],
    ]);
  });

  test('may be empty, and may be null for none', async () => {
    const empty = setUp({ '/v1/results': list([]) });
    const pages = await collect(empty.api.pages('/v1/results', { params: { query } }));
    expect(pages).toMatchObject([{ total: 0, items: [] }]);
    expect(await collect(empty.api.items('/v1/results', { params: { query } }))).toEqual([]);
    const none = setUp({ '/v1/results': () => ({ ...resultsBody([], 0), results: null }) });
    expect(await collect(none.api.items('/v1/results', { params: { query } }))).toEqual([]);
  });

  test('comes whole for any number of rows and any size of page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 25 }), async (n, limit) => {
        const rows = races(n);
        const { api, fetch } = setUp({ '/v1/results': list(rows) });
        expect(await collect(api.items('/v1/results', { params: { query: { ...query, limit } } }))).toEqual(rows);
        expect(fetch.calls).toHaveLength(Math.max(1, Math.ceil(n / limit)));
      }),
      { numRuns: 40 },
    );
  });

  test('a server that gives fewer rows a page than asked is followed at its own pace', async () => {
    const rows = races(25);
    const { api } = setUp({
      '/v1/results': (call) => {
        const skip = Number(call.query.get('skip'));
        return resultsBody(rows.slice(skip, skip + 10), 25);
      },
    });
    expect(await collect(api.items('/v1/results', { params: { query } }))).toEqual(rows);
  });

  test('what comes without pages or without a total is one page', async () => {
    const { api } = setUp({
      '/v1/courses': list([{ id: 'crs_1' }, { id: 'crs_2' }]),
      '/v1/horses/search': { search_results: [{ id: 'hrs_1', name: 'A' }] } as never,
    });
    expect(await collect(api.pages('/v1/courses'))).toMatchObject([{ total: 2, limit: 2, skip: 0, index: 0 }]);
    const found = await collect(api.pages('/v1/horses/search', { params: { query: { name: 'a' } } }));
    expect(found).toMatchObject([{ total: null, items: [{ id: 'hrs_1' }] }]);
  });

  test('pages without a total end with the first that is not full', async () => {
    const meets = Array.from({ length: 120 }, (_, i) => ({ meet_id: `meet ${i}`, date: day }));
    const { api, asked } = setUp({ '/v1/north-america/meets': list(meets) as never });
    expect(await collect(api.items('/v1/north-america/meets', { params: { query } }))).toHaveLength(120);
    expect(asked()).toEqual([
      ['0', '50'],
      ['50', '50'],
      ['100', '50'],
    ]);
  });

  test.each(Object.values(operations).filter((operation) => operation.list !== null && operation.limit !== null))(
    'works for $path',
    async ({ path, limit, total, list: name }) => {
      const n = limit.max + 3;
      const rows = Array.from({ length: n }, (_, i) => ({ race_id: `rac_${i}`, meet_id: `meet ${i}` }));
      const { api } = setUp({ [path]: list(rows) });
      const parts = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => [part, 'id_1']));
      const call = { params: { path: parts } } as never;
      const pages: Page<ListPath>[] = await collect(api.pages(path as ListPath, call));
      expect(pages.map(({ items }) => items.length)).toEqual([limit.max, 3]);
      expect(pages[0]?.total).toBe(total ? n : null);
      expect(name).toBeTruthy();
    },
  );
});

describe('a list that is not proven whole is an error', () => {
  const read = async (answers: Answers) => {
    const { api } = setUp(answers);
    return collect(api.items('/v1/results', { params: { query } })).catch((error: unknown) => error);
  };

  test.each<[string, Answers, object]>([
    [
      'it ends before its total',
      { '/v1/results': ({ before }) => resultsBody(before === 0 ? races(30) : [], 39) },
      { reason: 'count', expected: 39, got: 30 },
    ],
    [
      'it is empty but has a total',
      { '/v1/results': () => resultsBody([], 5) },
      { reason: 'count', expected: 5, got: 0 },
    ],
    [
      'it is null but has a total',
      { '/v1/results': () => ({ ...resultsBody([], 5), results: null }) },
      { reason: 'count', expected: 5, got: 0 },
    ],
    [
      'it goes on beyond its total',
      { '/v1/results': () => resultsBody(races(7), 5) },
      { reason: 'count', expected: 5, got: 7 },
    ],
    [
      'its total changes',
      { '/v1/results': ({ before }) => resultsBody(races(10), 30 + before) },
      { reason: 'changed', expected: 31, got: 10 },
    ],
  ])('%s', async (_, answers, expected) => {
    const error = await read(answers);
    expect(error).toMatchObject({ name: 'IncompleteListError', operation: '/v1/results', ...expected });
    expect(String(error)).toMatch(/expected \d+ rows, got \d+/);
  });

  test('a page is repeated', async () => {
    const rows = races(10);
    const error = await read({ '/v1/results': () => resultsBody(rows, 30) });
    expect(error).toMatchObject({ name: 'IncompleteListError', reason: 'repeated', expected: 30, got: 10 });
  });

  test('the rest stands beyond the greatest skip', async () => {
    const cards = Array.from({ length: 1200 }, () => racecard({ date: day, runners: [] }));
    const { api, fetch } = setUp({ '/v1/racecards/pro': list(cards) });
    const seen: number[] = [];
    const reading = async () => {
      for await (const page of api.pages('/v1/racecards/pro', { params: { query: { date: day } } })) {
        seen.push(page.items.length);
      }
    };
    await expect(reading()).rejects.toMatchObject({ reason: 'unreachable', expected: 1200, got: 1000 });
    expect(seen).toEqual([500, 500]);
    expect(fetch.calls).toHaveLength(2);
  });

  test.each([
    ['no list', { total: 3 }],
    ['no total', { results: [] }],
    ['a total that is null', { results: [], total: null }],
    ['a total that is no number', { results: [], total: '3' }],
  ])('the answer has %s', async (_, body) => {
    expect(await read({ '/v1/results': () => body as never })).toMatchObject({ name: 'MalformedResponseError' });
  });
});

describe('the size of pages', () => {
  const older = (detail: unknown): NonNullable<Answers['/v1/results']> => {
    const rows = list(races(70));
    return (call) => (Number(call.query.get('limit')) > 50 ? problem(422, detail) : rows);
  };
  const aboutLimit = [{ loc: ['query', 'limit'], msg: 'ensure this value is less than or equal to 50' }];

  test.each([
    ['that names the limit', aboutLimit],
    ['in text', 'limit too large'],
  ])('falls back to 50 after a 422 %s, and the client remembers it', async (_, detail) => {
    const { api, asked } = setUp({ '/v1/results': older(detail) });
    expect(await collect(api.items('/v1/results', { params: { query } }))).toHaveLength(70);
    expect(await collect(api.items('/v1/results', { params: { query: { ...query, limit: 80 } } }))).toHaveLength(70);
    expect(asked().map(([, limit]) => limit)).toEqual(['100', '50', '50', '50', '50']);
  });

  test('does not change after a 422 about something else', async () => {
    const detail = [{ loc: ['query', 'start_date'], msg: 'invalid date format' }];
    const { api, asked } = setUp({ '/v1/results': () => problem(422, detail) });
    await expect(collect(api.items('/v1/results', { params: { query } }))).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('start_date: invalid date format'),
    });
    expect(asked()).toHaveLength(1);
  });

  test('is not remembered when the smaller one is refused as well', async () => {
    const { api, asked } = setUp({
      '/v1/results': ({ before }) => (before < 2 ? problem(422, 'no') : list(races(3))),
    });
    await expect(collect(api.items('/v1/results'))).rejects.toMatchObject({ name: 'ValidationError' });
    expect(await collect(api.items('/v1/results'))).toHaveLength(3);
    expect(asked().map(([, limit]) => limit)).toEqual(['100', '50', '100']);
  });
});

describe('a list that was left', () => {
  const place = async () => {
    const rows = races(25);
    const { api, asked } = setUp({ '/v1/results': list(rows) });
    const call = { params: { query: { ...query, limit: 10 } } };
    const pages = await collect(api.pages('/v1/results', call));
    return { api, asked, rows, pages, call };
  };

  test('goes on where it was left, and is proven whole', async () => {
    const { api, asked, rows, pages, call } = await place();
    const from = pages[0]?.resume;
    const rest = await collect(api.items('/v1/results', { params: { query }, from }));
    expect(rest).toEqual(rows.slice(10));
    expect(asked().slice(3)).toEqual([
      ['10', '10'],
      ['20', '10'],
    ]);
    const end = await collect(api.items('/v1/results', { ...call, from: pages[2]?.resume }));
    expect(end).toEqual([]);
  });

  test('does not go on in another list, or from nonsense', async () => {
    const { api, pages } = await place();
    const from = pages[0]?.resume;
    const other = { params: { query: { ...query, region: ['ire'] as ['ire'] } }, from };
    await expect(collect(api.items('/v1/results', other))).rejects.toThrow(/another list/);
    for (const nonsense of ['', 'nonsense', btoa('[1,2]'), btoa('{}')]) {
      const call = { params: { query }, from: nonsense };
      await expect(collect(api.items('/v1/results', call))).rejects.toThrow(/no resume token/);
    }
  });

  test('notices that the list changed meanwhile', async () => {
    const { pages } = await place();
    const { api } = setUp({ '/v1/results': list(races(26)) });
    const rest = collect(api.items('/v1/results', { params: { query }, from: pages[0]?.resume }));
    await expect(rest).rejects.toMatchObject({ name: 'IncompleteListError', reason: 'changed' });
  });
});
