// Ways to ask for the same thing: each gives a function that asks once and returns the parsed body.
import ky from 'ky';
import { createLimiter, createRacingApi } from '../../packages/racing-api/dist/index.js';

/** What is asked for: a list whose pages are large, and a small one. */
export const questions = {
  results: {
    path: '/v1/results',
    query: { start_date: '2024-05-04', end_date: '2024-05-04', region: ['gb', 'ire'], limit: 100 },
    rowsOf: ({ results }) => results.length,
  },
  regions: { path: '/v1/courses/regions', query: {}, rowsOf: (regions) => regions.length },
};

const account = { username: 'bench', password: 'bench' };
const headers = { authorization: `Basic ${btoa(`${account.username}:${account.password}`)}` };

export const contenders = {
  /** Nothing but the request, and the body parsed. */
  fetch: ({ url, path, query }) => {
    const address = `${url}${path}?${queryOf(query)}`;
    return async () => (await fetch(address, { headers })).json();
  },
  /** A client with retries and a time-out, as ours has them; without limits, types and proof. */
  ky: ({ url, path, query }) => {
    const client = ky.create({ prefixUrl: url, headers, retry: 5, timeout: 30_000 });
    return () => client.get(path.slice(1), { searchParams: queryOf(query) }).json();
  },
  /** Ours, without a limit. */
  ours: (of) => ourClient(of, { maxRequestsPerSecond: Infinity }),
  /** Ours, every request through the limiter, which is set so high that it never waits. */
  limited: (of) =>
    // What single operations may do would hold it up.
    ourClient(of, { limiter: createLimiter({ maxRequestsPerSecond: 1_000_000, limitOf: () => ({}) }) }),
};

function ourClient({ url, path, query }, pace) {
  const api = createRacingApi({ ...account, baseUrl: url, ...pace });
  return () => api.GET(path, { params: { query } });
}

function queryOf(query) {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
}
