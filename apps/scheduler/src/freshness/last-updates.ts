import type { FreshnessSubject } from '@darkhorses/audit';
import type { Sql } from '@darkhorses/schema';
import { families } from '@darkhorses/stats';

/** When a subject was last brought up to date; null: never. */
export type LastUpdates = Readonly<Record<FreshnessSubject, Date | null>> & {
  /** When the daemon entered its first run into this database; null: none yet. */
  readonly first_run: Date | null;
  /** Whether the account sees today's racecards at all. */
  readonly has_racecards: boolean;
};

/**
 * One row: when each subject was last brought up to date, whoever did it. Days of long ago that a backfill reads make nothing
 * fresh, so only readings of the days around today count.
 */
export async function lastUpdates(sql: Sql, at: Date): Promise<LastUpdates> {
  const [row] = await sql<LastUpdates[]>`
    with today as (select (${at}::timestamptz at time zone 'Europe/London')::date as day)
    select
      (select max(fetched_at) from ops.partitions as p, today
       where p.dataset = 'racecards' and p.day between today.day and today.day + 7) as racecards,
      (select max(fetched_at) from ops.partitions as p, today
       where p.dataset = 'results' and p.day between today.day - 1 and today.day) as results,
      -- Figures are as old as the family of them that was refreshed longest ago; what they are made of has entries too.
      (select min(refreshed) from (
         select max(finished_at) as refreshed from ops.refreshes
         where finished_at is not null and error_text is null and family = any (${[...families]}::text[])
         group by family
       ) as families) as figures,
      (select max(finished_at) from ops.job_runs where job = 'people-masters' and state = 'done') as people,
      greatest(
        (select max(finished_at) from ops.job_runs where job = 'static-masters' and state = 'done'),
        (select max(fetched_at) from ops.payloads where dataset = 'courses')
      ) as static,
      (select min(queued_at) from ops.job_runs) as first_run,
      not exists (
        select from ops.partitions as p, today
        where p.dataset = 'racecards' and p.day = today.day and p.state = 'unavailable'
      ) as has_racecards`;
  if (row === undefined) throw new Error('The database did not say when it was last updated.');
  return row;
}
