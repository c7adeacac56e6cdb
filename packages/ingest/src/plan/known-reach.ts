import { addDays } from '../day/london-day.js';
import type { Dataset } from '../ledger/partition.js';
import type { Queryable } from '../queryable.js';
import { fullReach, type Reach } from './reach.js';

/**
 * What the account could see when a preflight last told the ledger: for those who look without asking the API. Before the
 * first preflight, all that the API publishes.
 *
 * @param today the day in London, `YYYY-MM-DD`
 */
export async function knownReach(sql: Queryable, today: string): Promise<Reach> {
  const rows = await sql<{ dataset: Dataset; last: string }[]>`
    select dataset, max(day)::text as last
    from ops.partitions
    where state = 'unavailable' and reason = 'outside_plan'
    group by dataset`;
  const full = fullReach(today);
  const lastOutside = new Map(rows.map(({ dataset, last }) => [dataset, last]));
  const reachOf = (dataset: Dataset) => {
    const last = lastOutside.get(dataset);
    return last === undefined ? full[dataset] : { ...full[dataset], from: addDays(last, 1) };
  };
  return { racecards: reachOf('racecards'), results: reachOf('results') };
}
