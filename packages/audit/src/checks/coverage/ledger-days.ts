import { addDays, type Dataset, datasets, type DayState, dayStates } from '@darkhorses/ingest';
import type { CheckContext } from '../../check.js';
import type { Explanation, NotCheckable } from '../../finding.js';

/** What the ledger says of all days that are over, dataset by dataset. */
export interface LedgerDays {
  readonly days: readonly DayState[];
  /** What of them is as it should be although there is nothing, and why. */
  readonly explained: readonly Explanation[];
}

/**
 * Every day from `since` to yesterday, of the datasets that were ever asked for.
 *
 * @returns why nothing can be said, where the ledger is empty
 */
export async function ledgerDays(context: CheckContext): Promise<LedgerDays | NotCheckable> {
  const { sql, since, today, regions, reach } = context;
  const known = await sql<{ dataset: Dataset }[]>`select distinct dataset from ops.partitions`;
  if (known.length === 0) {
    return { notCheckable: 'The ledger is empty: nothing was ever loaded. Begin with npm run backfill -- run' };
  }
  const asked = datasets.filter((dataset) => known.some((row) => row.dataset === dataset));
  const scope = { datasets: asked, from: since, to: addDays(today, -1), regions };
  return { days: await dayStates(sql, scope, reach), explained: neverAsked(asked) };
}

const neverAsked = (asked: readonly Dataset[]): Explanation[] =>
  datasets
    .filter((dataset) => !asked.includes(dataset))
    .map((dataset) => ({ what: `No ${dataset} were ever asked for, so none are missing`, count: 0, dataset }));

/** Days as their readers name them: `results of 2025-10-13`. */
export const dayNames = (days: readonly DayState[]): string[] =>
  days
    .toReversed()
    .slice(0, 5)
    .map(({ dataset, day }) => `${dataset} of ${day}`);
