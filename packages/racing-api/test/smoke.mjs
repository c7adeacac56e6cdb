// The built client in whatever runtime runs this file: Node.js, Bun, Deno.
//
//   node packages/racing-api/test/smoke.mjs      bun packages/racing-api/test/smoke.mjs      deno run packages/racing-api/test/smoke.mjs
import { createRacingApi, RacingApiError } from '../dist/index.js';
import { createVirtualClock, inMemoryFetch, list, problem, result } from '../dist/testing.js';

const clock = createVirtualClock();
const unknown = [];
const fetch = inMemoryFetch({
  '/v1/results': list(Array.from({ length: 130 }, () => ({ ...result({ date: '2025-06-14' }), brand_new: 1 }))),
  '/v1/courses': ({ before }) => (before === 0 ? problem(503, 'Busy') : { courses: [], total: 0 }),
});
const api = createRacingApi({
  username: 'someone',
  password: 'open sesame',
  fetch,
  clock,
  onUnknownField: ({ path }) => unknown.push(path),
});

const query = { start_date: '2025-06-14', end_date: '2025-06-14' };
const read = async () => {
  const races = [];
  for await (const race of api.items('/v1/results', { params: { query } })) races.push(race.race_id);
  return new Set(races).size;
};
const races = await clock.run(read());
const { metadata } = await clock.run(api.withResponse.GET('/v1/courses'));
const error = await clock.run(api.GET('/v1/courses/regions').catch((reason) => reason));

const seen = [races, unknown[0], metadata.attempts, RacingApiError.isInstance(error) && error.name].join(' ');
const expected = '130 results[].brand_new 2 NotFoundError';
if (seen !== expected) throw new Error(`Expected ${expected}, got ${seen}.`);
console.log(seen);
