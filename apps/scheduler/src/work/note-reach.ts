import { type Dataset, datasets, type DatasetReach, type Reach } from '@darkhorses/ingest';
import { inTransaction, type Sql } from '@darkhorses/schema';

/** Days of a dataset that the account has lost from sight. */
export interface Shrunk {
  readonly dataset: Dataset;
  readonly before: string;
  readonly now: string | null;
}

/**
 * Keeps in ops.reach from which day on the account sees each dataset, and whether that has become less.
 *
 * A first day that moves on with the calendar has always done so: that is no loss.
 *
 * @returns what was lost since the last time
 */
export async function noteReach(sql: Sql, reach: Reach): Promise<Shrunk[]> {
  return inTransaction(sql, async (transaction) => {
    const known = await transaction<KnownReach[]>`
      select dataset, first_day, rolling, shrunk_from from ops.reach order by dataset for update`;
    const lost: Shrunk[] = [];
    for (const dataset of datasets) {
      const now = reach[dataset];
      const before = known.find((row) => row.dataset === dataset);
      const shrunk = before !== undefined && isLess(now, before);
      if (shrunk && before.first_day !== null) lost.push({ dataset, before: before.first_day, now: now.from });
      const isBack = before?.shrunk_from != null && now.from !== null && now.from <= before.shrunk_from;
      await transaction`
        insert into ops.reach as r (dataset, first_day, rolling, noted_at)
        values (${dataset}, ${now.from}::text::date, ${now.rolling}, clock_timestamp())
        on conflict (dataset) do update
        set first_day = excluded.first_day, rolling = excluded.rolling, noted_at = excluded.noted_at,
          shrunk_at = case when ${shrunk} then clock_timestamp() when not ${isBack} then r.shrunk_at end,
          shrunk_from = case when ${shrunk} then r.first_day when not ${isBack} then r.shrunk_from end`;
    }
    return lost;
  });
}

interface KnownReach {
  readonly dataset: Dataset;
  readonly first_day: string | null;
  readonly rolling: boolean;
  readonly shrunk_from: string | null;
}

function isLess(now: DatasetReach, before: KnownReach): boolean {
  if (before.first_day === null) return false;
  if (now.from === null) return true;
  return now.rolling ? !before.rolling : now.from > before.first_day;
}
