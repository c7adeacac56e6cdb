import {
  classifyFailure,
  finishLoad,
  type Load,
  type LoadDescription,
  type LoadEnd,
  startLoad,
} from '@darkhorses/ingest';
import type { Sql } from '@darkhorses/schema';

/**
 * Enters what `work` does as one load, and how it ended, whatever it threw.
 *
 * @param endOf says of a result how the load ended
 */
export async function asLoad<T>(
  sql: Sql,
  description: LoadDescription,
  work: (load: Load) => Promise<T>,
  endOf: (result: T) => LoadEnd,
): Promise<T> {
  const load = await startLoad(sql, description);
  try {
    const result = await work(load);
    await finishLoad(sql, load, endOf(result));
    return result;
  } catch (error) {
    // Where the database is away, the next load sees that this one's process is gone, and closes it.
    await finishLoad(sql, load, { outcome: 'failed', error: classifyFailure(error) }).catch(() => {});
    throw error;
  }
}
