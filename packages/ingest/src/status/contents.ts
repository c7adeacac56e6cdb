import type { Dataset, Scope } from '../ledger/partition.js';
import type { Queryable } from '../queryable.js';

/** What is loaded of one year and dataset, and being loaded now. */
export interface YearContents {
  readonly year: number;
  readonly dataset: Dataset;
  readonly races: number;
  readonly runners: number;
  /** Partitions that somebody is loading now. */
  readonly leased: number;
}

/** One row for each year and dataset of the scope that the ledger has partitions of: sums over those partitions. */
export const contentsByYear = (sql: Queryable, scope: Scope): Promise<YearContents[]> => sql<YearContents[]>`
  select extract(year from day)::int as year, dataset,
    coalesce(sum(races), 0)::int as races,
    coalesce(sum(runners), 0)::int as runners,
    count(*) filter (where lease_until > now())::int as leased
  from ops.partitions
  where dataset = any (${[...scope.datasets]}::text[])
    and day between ${scope.from}::text::date and ${scope.to}::text::date
  group by year, dataset
  order by year desc, dataset`;
