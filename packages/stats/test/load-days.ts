import { claimDays, fullReach, seedPartitions, startLoad, writeDays } from '@darkhorses/ingest';
import type { Sql } from '@darkhorses/schema';
import type { World } from '@darkhorses/simulator';

/** A payload loose enough to be changed by a test. */
export interface LooseRace {
  race_id: string;
  runners: Record<string, unknown>[];
  [field: string]: unknown;
}

export type Dataset = 'racecards' | 'results';

/** What an API answers about a day, which a test may change before it is loaded. */
export type Answers = (dataset: Dataset, day: string) => LooseRace[];

/** What a generated world tells of British and Irish races, long after them. */
export function answersOf(world: World, asOf: Date): Answers {
  return (dataset, day) => {
    const races = dataset === 'racecards' ? world.racecards(day, asOf) : world.results(day, asOf);
    // The world's payloads are frozen memories: a test changes copies.
    return structuredClone(races.filter(({ region }) => ['GB', 'IRE'].includes(region))) as unknown as LooseRace[];
  };
}

/** Loads days through the ledger, as the backfill does: each day in a transaction of its own. */
export async function loadDays(
  sql: Sql,
  answers: Answers,
  { from, to, datasets = ['racecards', 'results'] }: { from: string; to: string; datasets?: Dataset[] },
): Promise<void> {
  const scope = { datasets, from, to, regions: ['gb', 'ire'] };
  const load = await startLoad(sql, { command: 'test', scope });
  await seedPartitions(sql, scope);
  const options = {
    owner: 'test',
    lease: 300,
    days: 1,
    order: 'oldest',
    reach: fullReach(to),
    // What an earlier load has read is due again: its readings are of years to come.
    load: { ...load, startedAt: new Date('2100-01-01') },
    force: true,
  } as const;
  for (;;) {
    const claims = await claimDays(sql, scope, options);
    if (claims.length === 0) return;
    const readings = claims.map((claim) => {
      const races = answers(claim.dataset, claim.day);
      const bytes = new TextEncoder().encode(JSON.stringify({ [claim.dataset]: races, total: races.length }));
      return {
        ...claim,
        fetched_at: fetchedAt(),
        // Changed on purpose by some tests: the extractor takes anything.
        races: races as never,
        total: races.length,
        pages: [{ index: 0, bytes }],
      };
    });
    await writeDays(sql, readings, { loadId: load.id });
  }
}

// Each reading is newer than the one before it, and none is of a race's morning.
let readings = 0;
const fetchedAt = () => new Date(Date.UTC(2030, 0, 1) + 1000 * (readings += 1)).toISOString();

export { addDays } from '@darkhorses/ingest';
