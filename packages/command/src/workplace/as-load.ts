import {
  classifyFailure,
  extractorVersion,
  finishLoad,
  type Load,
  type LoadDescription,
  type LoadEnd,
  startLoad,
} from '@darkhorses/ingest';
import type { Sql } from '@darkhorses/schema';
import type { Log } from '../run/log.js';

/** Where a load is entered, and who is told when that fails. */
export interface Books {
  readonly sql: Sql;
  readonly log: Log;
}

/**
 * Enters what `work` does as one load, and how it ended, whatever it threw.
 *
 * @param endOf says of a result how the load ended
 */
export async function asLoad<T>(
  { sql, log }: Books,
  description: Omit<LoadDescription, 'version'>,
  work: (load: Load) => Promise<T>,
  endOf: (result: T) => LoadEnd,
): Promise<T> {
  const load = await startLoad(sql, { ...description, version: extractorVersion() });
  // Where the database is away, the next load sees that this one's process is gone, and closes it.
  const finish = (end: LoadEnd) =>
    finishLoad(sql, load, end).catch((error: unknown) => {
      log.warn({ err: error }, 'How this load ended could not be entered in the database.');
    });
  try {
    const result = await work(load);
    await finish(endOf(result));
    return result;
  } catch (error) {
    const failure = classifyFailure(error);
    await finish(failure.class === 'aborted' ? { outcome: 'interrupted' } : { outcome: 'failed', error: failure });
    throw error;
  }
}
