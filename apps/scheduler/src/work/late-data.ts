import { addDays, londonDay } from '@darkhorses/ingest';
import type { Sql } from '@darkhorses/schema';
import { asJobLoad } from './as-job-load.js';
import { findReach } from './find-reach.js';
import { loadDays } from './load-days.js';
import { refreshAfterLoad } from './refresh-figures.js';
import { regions, type WorkSurroundings } from './surroundings.js';
import type { Work } from './work.js';

/** When ratings arrive and stewards decide. @unit days after the race */
const late = [2, 3, 4, 7, 10, 28];

/** Disqualifications come months later: so many days each day are all history once a year. */
const longestAgo = 11;

/** Results of earlier days again; what changed is written, and what it was before is kept. */
export const lateData =
  (surroundings: WorkSurroundings): Work =>
  async (context) => {
    const now = await surroundings.clock();
    const reach = await findReach(surroundings, context, now);
    const today = londonDay(now());
    const recent = late.map((age) => addDays(today, -age));
    const again = [...recent, ...(await readLongestAgo(surroundings.database.sql, recent, reach.results.from))];
    const [from = today, to = today] = [again.toSorted().at(0), again.toSorted().at(-1)];
    const scope = { datasets: ['results'] as const, from, to, regions };
    return asJobLoad(surroundings, context, { scope, options: { days: again } }, async (load) => {
      const end = await loadDays(surroundings, context, { load, reach, now, scope, again });
      await refreshAfterLoad(surroundings, context, now);
      return end;
    });
  };

/** Days of settled results, those first that were read the longest time ago. */
async function readLongestAgo(sql: Sql, except: readonly string[], first: string | null): Promise<string[]> {
  if (first === null) return [];
  const rows = await sql<{ day: string }[]>`
    select day::text as day from ops.partitions
    where dataset = 'results' and state = 'loaded' and settled and day >= ${first}::text::date
      and not day = any (${except as string[]}::text[]::date[])
    order by fetched_at, ops.partitions.day limit ${longestAgo}`;
  return rows.map(({ day }) => day);
}
