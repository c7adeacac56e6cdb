import { type Sql, together } from '@darkhorses/schema';
import type { Load } from '../loads/load.js';
import type { Queryable } from '../queryable.js';
import { rowsOfStored } from '../write/day-change.js';
import { withDaysLocked } from '../write/day-transaction.js';
import { withoutMovedAway } from '../write/moved-races.js';
import { type ChangedRows, sumOfChanges } from '../write/changed-rows.js';
import { writeChanges } from '../write/write-changes.js';
import { replayLists } from './replay-lists.js';
import { replayProfiles } from './replay-profiles.js';

export interface ReplayOptions {
  readonly sql: Sql;
  readonly load: Load;
  /** First day, `YYYY-MM-DD`; default the first of which anything is stored. */
  readonly from?: string;
  /** Last day, `YYYY-MM-DD`; default the last of which anything is stored. */
  readonly to?: string;
  /** Only days of which this is stored. A day's rows are made of both datasets all the same. */
  readonly dataset?: 'racecards' | 'results';
  /** Only these days, and the profiles of the horses that were entered on them. */
  readonly days?: readonly string[];
  /** Days written in one transaction. Default 10. */
  readonly daysAtOnce?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReplayProgress) => void;
}

export interface ReplayProgress {
  readonly days: number;
  readonly of: number;
  /** The last day done. */
  readonly day: string;
}

export interface ReplaySummary {
  readonly days: number;
  /** Rows inserted or updated, by table; none where the rows were what their payloads say. */
  readonly changed: ChangedRows;
  readonly interrupted: boolean;
}

/**
 * Makes every row again from the stored payloads, without the API: after a change of the extractor, or into emptied
 * tables. What is the same already is not touched. Lists, days and horse profiles are all replayed.
 *
 * @example
 * await replay({ sql: database.sql, load: await startLoad(database.sql, { command: 'backfill replay' }) });
 */
export async function replay(options: ReplayOptions): Promise<ReplaySummary> {
  const { sql, load, daysAtOnce = 10, signal, onProgress } = options;
  const changed = await replayLists(sql, load);
  const days = await storedDays(sql, options);
  let [begun, done] = [0, 0];
  const work = async (): Promise<void> => {
    while (begun < days.length) {
      if (signal?.aborted) return;
      const batch = days.slice(begun, begun + daysAtOnce);
      begun += batch.length;
      changed.push(await replayDays(sql, batch, load));
      done += batch.length;
      onProgress?.({ days: done, of: days.length, day: batch.at(-1) ?? '' });
    }
  };
  // While the database writes the one, the rows of the other are made. Where one fails, no further batch is begun.
  await together([work, work].map((one) => one().finally(() => (begun = days.length))));
  if (!signal?.aborted) changed.push(...(await replayProfiles(sql, load, options.days)));
  return { days: done, changed: sumOfChanges(changed), interrupted: signal?.aborted ?? false };
}

function replayDays(sql: Sql, days: readonly string[], load: Load): Promise<ChangedRows> {
  return withDaysLocked(sql, days, [], ({ transaction, storedOf, moved }) => {
    const changes = days.map((day) => {
      const rows = withoutMovedAway(rowsOfStored(day, storedOf(day)), moved);
      // The payloads are what they were, so nobody's word is taken back; rows that do not follow from them are.
      return { day, before: rows, after: rows, spent: { racecards: [], results: [] }, hadResults: true };
    });
    return writeChanges(transaction, { changes, read: [], fresh: [], moved, loadId: load.id });
  });
}

async function storedDays(sql: Queryable, { from, to, dataset, days }: ReplayOptions): Promise<string[]> {
  const rows = await sql<{ day: string }[]>`
    select distinct key as day
    from ops.payloads
    where dataset = any (${dataset ? [dataset] : ['racecards', 'results']}::text[])
      and (${from ?? null}::text is null or key::date >= ${from ?? null}::text::date)
      and (${to ?? null}::text is null or key::date <= ${to ?? null}::text::date)
      and ${days ? sql`key = any (${days as string[]}::text[])` : sql`true`}
    order by key`;
  return rows.map(({ day }) => day);
}
