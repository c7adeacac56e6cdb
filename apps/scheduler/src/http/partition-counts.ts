import { knownReach, londonDay, partitionStates, type Dataset, type PartitionState } from '@darkhorses/ingest';
import type { Sql } from '@darkhorses/schema';
import { regions } from '../work/surroundings.js';

/** How many days of a dataset are in a state. */
export interface PartitionCount {
  readonly dataset: Dataset;
  readonly state: PartitionState;
  readonly partitions: number;
}

const firstDay = '2015-01-01';

/** Counts every day since 2015 by dataset and state, those included that the ledger has never heard of. */
export async function partitionCounts(sql: Sql, at: Date): Promise<PartitionCount[]> {
  const today = londonDay(at);
  const scope = { datasets: ['racecards', 'results'] as const, from: firstDay, to: today, regions };
  const years = await partitionStates(sql, scope, await knownReach(sql, today));
  const sums = new Map<string, PartitionCount>();
  for (const { dataset, state, partitions } of years) {
    const name = `${dataset} ${state}`;
    sums.set(name, { dataset, state, partitions: (sums.get(name)?.partitions ?? 0) + partitions });
  }
  return [...sums.values()];
}
