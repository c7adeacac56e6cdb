// Days through a run's own way: fetching, extraction, payloads, rows and ledger.
import { fullReach, runPartitions, startLoad } from '../../packages/ingest/dist/index.js';
import { regions } from './days.mjs';
import { timed } from './timed.mjs';

/**
 * Loads both datasets of some days, the newest first, as a backfill does where nothing else is said.
 *
 * @param {{ api: any, from: string, to: string, asOf: Date, writers: number, daysAtOnce: number, force?: boolean, order?: 'newest' | 'oldest',
 *   onProgress?: (event: any) => void }} days
 * @returns seconds
 * @throws where a day of them could not be loaded
 */
export async function loadDays(
  sql,
  { api, from, to, asOf, writers, daysAtOnce, force = false, order = 'newest', onProgress = () => {} },
) {
  const scope = { datasets: ['racecards', 'results'], from, to, regions };
  const { outcome, seconds } = await timed(async () =>
    runPartitions({
      api,
      sql,
      scope,
      force,
      writers,
      daysAtOnce,
      load: await startLoad(sql, { command: 'bench', scope }),
      reach: fullReach(to),
      order,
      // One more than write, so that there is always a batch ready to be written.
      concurrency: writers + 1,
      now: () => asOf,
      onProgress,
    }),
  );
  if (outcome.end === 'finished' && outcome.failed.length === 0) return seconds;
  throw new Error(`The load ended so: ${JSON.stringify(outcome.failure ?? outcome.failed[0])}`);
}
