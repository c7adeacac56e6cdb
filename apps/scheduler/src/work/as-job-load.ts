import { asLoad } from '@darkhorses/command';
import type { Load, LoadDescription } from '@darkhorses/ingest';
import type { RunContext, WorkEnd } from './work.js';
import type { WorkSurroundings } from './surroundings.js';

/** Enters what a run writes as one load, and the load's number in the run. */
export async function asJobLoad(
  { database: { sql } }: WorkSurroundings,
  { job, log, note }: RunContext,
  description: Omit<LoadDescription, 'command' | 'version'>,
  work: (load: Load) => Promise<WorkEnd>,
): Promise<WorkEnd> {
  return asLoad(
    { sql, log },
    { command: `scheduler ${job.name}`, ...description },
    (load) => {
      note({ loadId: load.id });
      return work(load);
    },
    ({ missing }) => ({ outcome: missing ? 'gaps' : 'done', ...(missing && { error: missing }) }),
  );
}
