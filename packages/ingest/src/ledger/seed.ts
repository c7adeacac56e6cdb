import type { Queryable } from '../queryable.js';
import type { Scope } from './partition.js';

/**
 * Enters every partition of the scope into the ledger as `pending`, where it is not there yet.
 *
 * @example
 * await seedPartitions(sql, { datasets: ['results'], from: '2015-01-01', to: '2025-10-13', regions: ['gb', 'ire'] });
 */
export async function seedPartitions(sql: Queryable, scope: Scope): Promise<void> {
  await sql`
    insert into ops.partitions (dataset, day)
    select dataset, day::date
    from unnest(${scope.datasets as string[]}::text[]) as dataset
    cross join generate_series(${scope.from}::text::date, ${scope.to}::text::date, interval '1 day') as day
    where not exists (
      select from ops.partitions as known where known.dataset = dataset.dataset and known.day = day.day::date
    )
    order by dataset, day
    on conflict do nothing`;
}
