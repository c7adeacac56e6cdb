// A history in a database, loaded from a simulated API without limit and latency.
import {
  britainAndIreland,
  fullReach,
  loadMasters,
  londonDay,
  runPartitions,
  startLoad,
} from '../../packages/ingest/dist/index.js';
import { createRacingApi } from '../../packages/racing-api/dist/index.js';

/** A client of a simulated API, as fast as it can. */
export function apiOf({ url, username, password }) {
  return createRacingApi({ baseUrl: url, username, password, maxRequestsPerSecond: Infinity });
}

/**
 * Loads the lists, and every day of some ranges, both datasets.
 *
 * @param {{ sql: any, api: any, ranges: { from: string, to: string }[], regions?: readonly string[] }} what
 * @throws where a day of them could not be loaded
 */
export async function loadHistory({ sql, api, ranges, regions = britainAndIreland }) {
  const load = await startLoad(sql, { command: 'bench' });
  await loadMasters({ api, sql, load, regions });
  for (const { from, to } of ranges) {
    const { end, failed, failure } = await runPartitions({
      api,
      sql,
      load,
      scope: { datasets: ['racecards', 'results'], from, to, regions },
      reach: fullReach(londonDay(new Date())),
      daysAtOnce: 10,
      concurrency: 3,
    });
    if (end === 'finished' && failed.length === 0) continue;
    throw new Error(`${from} to ${to} could not be loaded: ${JSON.stringify(failure ?? failed[0])}`);
  }
  return load;
}
