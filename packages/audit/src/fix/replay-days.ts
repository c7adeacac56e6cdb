import { type Partition, replay } from '@darkhorses/ingest';
import type { Work, Worked } from './work.js';

/** Makes the rows of days again from the stored payloads. */
export async function replayDays(work: Work, partitions: readonly Partition[]): Promise<Worked> {
  const days = [...new Set(partitions.map(({ day }) => day))].toSorted();
  const { signal } = work.options;
  const summary = await replay({
    sql: work.options.database.sql,
    load: work.load,
    days,
    ...(signal && { signal }),
    onProgress: ({ days: done, of }) => work.onDone(done, of),
  });
  return {
    unit: 'days',
    of: days.length,
    done: summary.days,
    failed: 0,
    wrote: true,
    ...(summary.interrupted && { ending: { end: 'interrupted' } }),
  };
}
