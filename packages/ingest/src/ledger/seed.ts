import type { Queryable } from '../queryable.js';
import type { Scope } from './partition.js';

/**
 * Enters every partition of the scope into the ledger as `pending`, where it is not there yet.
 *
 * @param onlyDays only these days of the scope; default all
 * @example
 * await seedPartitions(sql, { datasets: ['results'], from: '2015-01-01', to: '2025-10-13', regions: ['gb', 'ire'] });
 */
export async function seedPartitions(sql: Queryable, scope: Scope, onlyDays?: readonly string[]): Promise<void> {
  await sql`
    insert into ops.partitions (dataset, day)
    select dataset, day::date
    from unnest(${scope.datasets as string[]}::text[]) as dataset
    cross join generate_series(${scope.from}::text::date, ${scope.to}::text::date, interval '1 day') as day
    where not exists (
      select from ops.partitions as known where known.dataset = dataset.dataset and known.day = day.day::date
    )
    and ${onlyDays ? sql`day.day::date = any (${onlyDays as string[]}::text[]::date[])` : sql`true`}
    order by dataset, day
    on conflict do nothing`;
}
