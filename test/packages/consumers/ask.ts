import { createRacingApi, NotFoundError, RacingApiError } from '@darkhorses/racing-api';
import { inMemoryFetch, list, result } from '@darkhorses/racing-api/testing';
import type { RacingApi, Result } from '@darkhorses/racing-api';

export interface Question {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly day: string;
}

/**
 * What every runtime asks of the simulated API: a call, a list of several pages, an error; and of the API in memory. Nothing of a
 * runtime is named here: the same file runs in Node.js, Bun and Deno, and bundled where there is nothing but web standards.
 */
export async function ask({ url, username, password, day }: Question) {
  const api = createRacingApi({ baseUrl: url, username, password });
  const regions = await api.GET('/v1/courses/regions');
  const races = new Set<Result['race_id']>();
  const query = { start_date: day, end_date: day, limit: 20 };
  for await (const race of api.items('/v1/results', { params: { query } })) races.add(race.race_id);
  const error = await raceWithoutName(api).catch((reason: unknown) => reason);
  const fetch = inMemoryFetch({ '/v1/results': list([result({ date: day })]) });
  const imagined = await createRacingApi({ username, password, fetch }).GET('/v1/results', { params: { query } });
  return {
    regions: regions.length,
    races: races.size,
    error: NotFoundError.isInstance(error) && RacingApiError.isInstance(error) && error.name,
    imagined: imagined.total,
  };
}

function raceWithoutName(api: RacingApi): Promise<unknown> {
  return api.GET('/v1/results/{race_id}', { params: { path: { race_id: 'rac_none' } } });
}
