import type { Dataset, Scope } from '../ledger/partition.js';
import type { Queryable } from '../queryable.js';

/** A partition whose last attempt failed, and that nothing has mended yet. */
export interface StatusFailure {
  readonly dataset: Dataset;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly class: string;
  readonly message: string;
  /** Failures in a row. */
  readonly attempts: number;
  /** Failed too often: runs leave it alone, `retry` tries it again. */
  readonly quarantined: boolean;
  readonly failed_at: Date | null;
}

/** One row for each partition of the scope that failed last, the newest failures first. */
export const newestFailures = (sql: Queryable, scope: Scope, limit: number): Promise<StatusFailure[]> => sql<
  StatusFailure[]
>`
  select dataset, day, error_class as class, error_text as message, attempts, quarantined, failed_at
  from ops.partitions
  where error_class is not null
    and dataset = any (${[...scope.datasets]}::text[])
    and day between ${scope.from}::text::date and ${scope.to}::text::date
  order by failed_at desc nulls last, day desc, dataset
  limit ${limit}`;
