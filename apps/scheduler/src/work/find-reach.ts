import { preflight, type Reach } from '@darkhorses/ingest';
import { noteReach } from './note-reach.js';
import type { WorkSurroundings } from './surroundings.js';
import type { RunContext } from './work.js';

/** Asks the API what the account sees, and says so where that has become less. */
export async function findReach(
  { api, database: { sql }, tell }: WorkSurroundings,
  { signal, log }: RunContext,
  now: () => Date,
): Promise<Reach> {
  const { reach } = await preflight(api, { now, signal });
  for (const { dataset, before, now: first } of await noteReach(sql, reach)) {
    const message = `The account saw ${dataset} from ${before} on, and now ${first === null ? 'none at all' : `only from ${first} on`}. What is loaded stays.`;
    log.warn({ dataset }, message);
    tell({ type: 'account', trouble: 'reach_shrunk', message });
  }
  return reach;
}
