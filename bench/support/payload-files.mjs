// Generated days as the files of an API without limit and latency: made beforehand, read while time is taken.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRacingApi } from '../../packages/racing-api/dist/index.js';
import { createWorld } from '../../packages/simulator/dist/index.js';
import { pageSizes, racesOf } from './days.mjs';

/**
 * Writes the answers about some days to a temporary folder.
 *
 * @returns `folder`, `api`: a client that is answered from there, and what there is of each dataset
 */
export async function makePayloads({ days, asOf, seed, afterwards, onDay = () => {} }) {
  const folder = await mkdtemp(join(tmpdir(), 'darkhorses-bench-payloads-'));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  const world = createWorld({ seed });
  const made = { days: days.length, bytes: 0, races: 0, runners: 0 };
  for (const dataset of Object.keys(pageSizes)) {
    await mkdir(join(folder, dataset));
    for (const [index, day] of days.entries()) {
      const races = racesOf(world, dataset, day, asOf);
      if (races.length > pageSizes[dataset]) throw new RangeError(`${day} has ${races.length} races: more than a page`);
      const body = Buffer.from(
        JSON.stringify({ [dataset]: races, total: races.length, limit: pageSizes[dataset], skip: 0, query: [] }),
      );
      await writeFile(join(folder, dataset, day), body);
      made.bytes += body.length;
      if (dataset === 'results') made.races += races.length;
      if (dataset === 'results') made.runners += races.reduce((sum, { runners }) => sum + runners.length, 0);
      onDay(dataset, index + 1);
    }
  }
  return { folder, api: apiOver(folder), ...made };
}

/** A client that is answered from such a folder. */
export function apiOver(folder) {
  const answer = async ({ url }) => {
    const { pathname, searchParams } = new URL(url);
    const [dataset, parameter] = pathname === '/v1/results' ? ['results', 'start_date'] : ['racecards', 'date'];
    const body = await readFile(join(folder, dataset, searchParams.get(parameter)));
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  };
  return createRacingApi({ username: 'bench', password: 'bench', fetch: answer, maxRequestsPerSecond: Infinity });
}
