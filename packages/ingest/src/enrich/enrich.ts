import { databaseClock } from '../database-clock.js';
import { patience } from '../run/outage.js';
import { releaseAbandoned, releaseHorses } from './claim-horses.js';
import type { EnrichOptions, EnrichSummary } from './enrich-options.js';
import { Enrichment } from './enrichment.js';
import { countRemaining } from './lacking.js';

/**
 * Asks the API for the profiles of horses that lack date of birth, colour or breeder: the newest runners first, several at
 * once, behind everything else that waits for a slot. Results tell none of the three, racecards only since 2023.
 *
 * Each answer is written in a transaction of its own, that the API knows nothing included. Any number of processes may run
 * at the same time; each horse is one's alone. Whatever ends it, the next one goes on from there.
 *
 * @returns how it ended; it throws only where the database cannot be reached at the beginning
 * @example
 * const load = await startLoad(sql, { command: 'backfill enrich' });
 * const { found, remaining } = await enrich({ api, sql, load, max: 2000, signal });
 */
export async function enrich(options: EnrichOptions): Promise<EnrichSummary> {
  const { sql, load, onProgress } = options;
  const now = options.now ?? (await databaseClock(sql));
  await releaseAbandoned(sql);
  const remaining = await countRemaining(sql);
  onProgress?.({ type: 'started', remaining });

  const enrichment = new Enrichment({ ...options, now, remaining, patience: options.patience ?? patience });
  try {
    await enrichment.work();
    // What failed may have been a bad moment: once more, after everything else.
    if (await enrichment.secondChance()) await enrichment.work();
  } finally {
    // Where the database is away, the end of the load gives them back.
    await releaseHorses(sql, load.id).catch(() => {});
  }
  const summary = enrichment.summary();
  return { ...summary, remaining: await countRemaining(sql).catch(() => summary.remaining) };
}
