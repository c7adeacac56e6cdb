import {
  fullReach,
  knownReach,
  londonDay,
  type Dataset,
  nameOf,
  type Partition,
  type Reach,
  runPartitions,
} from '@darkhorses/ingest';
import type { RacingApi } from '@darkhorses/racing-api';
import type { Ending, Work, Worked } from './work.js';

/** Days read with one order of work: so few that a budget is spent on the first of them. */
const daysAtOnce = 30;

/**
 * Reads partitions, whatever the ledger thinks of them, and writes what they tell. Those that failed so often that runs
 * leave them alone are tried too.
 *
 * @param partitions in the order in which they are worth most
 */
export async function loadDays(work: Work, api: RacingApi, partitions: readonly Partition[]): Promise<Worked> {
  const reach = work.options.reach ?? (await reachNow(work));
  const failed = new Set<string>();
  const written = new Set<string>();
  let ending: Ending | undefined;
  let left = work.requestsLeft;
  for (const batch of batchesOf(partitions)) {
    // In two runs: only what has failed may be in quarantine, and only another run looks beyond it.
    for (const failedOnly of [true, false]) {
      if (ending) break;
      const summary = await runPartitions({
        ...work.options.run,
        api,
        sql: work.options.database.sql,
        load: work.load,
        reach,
        now: work.options.now,
        scope: { ...batch, regions: work.options.regions ?? ['gb', 'ire'] },
        onlyDays: batch.days,
        force: true,
        failedOnly,
        ...(left < Infinity && { maxRequests: left }),
        ...(work.options.signal && { signal: work.options.signal }),
        onProgress: (event) => {
          if (event.type === 'paused') work.onPaused(event.message, event.wait);
          if (event.type === 'failed') work.onFailed(nameOf(event), event);
          if (event.type === 'written') {
            written.add(nameOf(event));
            work.onDone(written.size, partitions.length);
          }
        },
      });
      left -= summary.requests;
      for (const partition of summary.failed) failed.add(nameOf(partition));
      const { end, failure, error } = summary;
      if (end !== 'finished' && end !== 'until') {
        ending = { end, ...(failure && { failure }), ...(error !== undefined && { error }) };
      }
    }
  }
  for (const name of written) failed.delete(name);
  return {
    unit: 'days',
    of: partitions.length,
    done: written.size,
    failed: failed.size,
    wrote: written.size > 0,
    ...(ending && { ending }),
  };
}

interface Batch {
  readonly datasets: readonly Dataset[];
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Days of which the same datasets are wanted, a few at a time, in the order given. */
function batchesOf(partitions: readonly Partition[]): Batch[] {
  const wanted = new Map<string, Set<Dataset>>();
  for (const { dataset, day } of partitions) wanted.set(day, (wanted.get(day) ?? new Set()).add(dataset));
  const batches: { datasets: Dataset[]; days: string[] }[] = [];
  for (const [day, ofDay] of wanted) {
    const datasets = [...ofDay].toSorted();
    const last = batches.at(-1);
    if (last?.datasets.join() === datasets.join() && last.days.length < daysAtOnce) last.days.push(day);
    else batches.push({ datasets, days: [day] });
  }
  return batches.map(({ datasets, days }) => {
    const sorted = days.toSorted();
    return { datasets, days, from: sorted[0] ?? '', to: sorted.at(-1) ?? '' };
  });
}

async function reachNow({ options }: Work): Promise<Reach> {
  const today = londonDay(options.now());
  return (await knownReach(options.database.sql, today)) ?? fullReach(today);
}
