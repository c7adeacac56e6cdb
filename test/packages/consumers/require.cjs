// CommonJS as it is typed by hand.
const { createRacingApi, NotFoundError } = require('@darkhorses/racing-api');
const { inMemoryFetch, list, result } = require('@darkhorses/racing-api/testing');

async function ask({ url, username, password, day }) {
  const api = createRacingApi({ baseUrl: url, username, password });
  const regions = await api.GET('/v1/courses/regions');
  let races = 0;
  const params = { query: { start_date: day, end_date: day, limit: 20 } };
  for await (const page of api.pages('/v1/results', { params })) races += page.items.length;
  const fetch = inMemoryFetch({ '/v1/results': list([result({ date: day })]) });
  const memory = createRacingApi({ username, password, fetch });
  const { total } = await memory.GET('/v1/results', { params });
  const error = await memory.GET('/v1/courses').catch((reason) => reason);
  return { regions: regions.length, races, error: NotFoundError.isInstance(error) && error.name, imagined: total };
}

module.exports = { ask };
