import type { Sql } from '@darkhorses/schema';
import { remedyOf } from './remedy.js';

/** Something that went wrong, and what to do about it. */
export interface Trouble {
  readonly at: Date | null;
  /** What failed: a job, a day of a dataset. */
  readonly where: string;
  /** Class of the failure. */
  readonly class: string;
  readonly message: string;
  readonly remedy: string;
  /** Whether what failed has ended well since. */
  readonly mended: boolean;
  /** How often the same was said of the same. */
  readonly times: number;
}

const shown = 10;

/** The same may have happened often. */
const read = 100;

/** What went wrong last, in runs, in days and in rows, the newest first. */
export async function recentTrouble(sql: Sql, at: Date): Promise<Trouble[]> {
  const found = (await Promise.all([failedRuns(sql, at), failedDays(sql), rejectedRows(sql, at)])).flat();
  const newestFirst = found.toSorted((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0));
  const different = new Map<string, Trouble>();
  for (const row of newestFirst) {
    const said = JSON.stringify([row.where, row.class, row.message]);
    const newest = different.get(said) ?? { ...row, remedy: remedyOf(row.class), times: 0 };
    different.set(said, { ...newest, times: newest.times + 1 });
  }
  return [...different.values()].slice(0, shown);
}

type Row = Omit<Trouble, 'remedy' | 'times'>;

/** A row for each run of a fortnight that failed, is to be tried again, or left something undone. */
const failedRuns = (sql: Sql, at: Date): Promise<Row[]> => sql<Row[]>`
  select coalesce(finished_at, started_at) as at, job as where, error_class as class, coalesce(error_text, '') as message,
    exists (
      select from ops.job_runs as later
      where later.job = run.job and later.tick > run.tick and later.state = 'done' and later.error_class is null
    ) as mended
  from ops.job_runs as run
  where error_class is not null and tick > ${at}::timestamptz - interval '14 days'
  order by tick desc
  limit ${read}`;

/** A row for each day whose last reading failed, and that nothing has mended. */
const failedDays = (sql: Sql): Promise<Row[]> => sql<Row[]>`
  select failed_at as at, dataset || ' of ' || day as where, error_class as class, coalesce(error_text, '') as message,
    false as mended
  from ops.partitions
  where error_class is not null
  order by failed_at desc nulls last
  limit ${read}`;

/** At most one row: how many rows of a month could not be stored. */
const rejectedRows = (sql: Sql, at: Date): Promise<Row[]> => sql<Row[]>`
  select max(rejected_at) as at, 'rows' as where, 'rejects' as class, false as mended,
    count(*) || case count(*) when 1 then ' row' else ' rows' end || ' could not be stored, lastly of ' ||
      (array_agg(table_name order by rejected_at desc))[1] as message
  from ops.rejects
  where rejected_at > ${at}::timestamptz - interval '30 days'
  having count(*) > 0`;
