import type { Queryable } from '../../queryable.js';

/** By family of figures, the day that they are of: that of the last refresh that ended well. */
export async function refreshedDays(sql: Queryable): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ family: string; day: string }[]>`
    select distinct on (family) family, as_of::text as day
    from ops.refreshes
    where finished_at is not null and error_text is null
    order by family, id desc`;
  return new Map(rows.map(({ family, day }) => [family, day]));
}

/** How much of what loads have changed waits for the figures. */
export async function waitingChanges(sql: Queryable): Promise<{ readonly touched: number; readonly runs: number }> {
  const [row] = await sql<{ touched: number; runs: number }[]>`
    select (select count(*) from ops.touched) as touched,
      (select count(distinct (race_id, horse_id)) from ops.changed_runs) as runs`;
  return row ?? { touched: 0, runs: 0 };
}
