import type { Queryable } from '../queryable.js';
import type { Dataset } from '../ledger/partition.js';

/** What a partition takes, on average. */
export interface PartitionSize {
  /** Requests. */
  readonly pages: number;
  /** Received from the API. @unit bytes */
  readonly received: number;
  /** What the database grows by. @unit bytes */
  readonly stored: number;
}

/** Measured on a generated year of real volumes, for when nothing is loaded yet to measure. */
const measured: Readonly<Record<Dataset, PartitionSize>> = {
  racecards: { pages: 1, received: 900_000, stored: 420_000 },
  results: { pages: 1, received: 340_000, stored: 560_000 },
};

/** Fewer partitions than this tell too little. */
const enough = 30;

/** The average size of a day of each dataset: of those that are loaded, or as measured before. */
export async function partitionSizes(sql: Queryable): Promise<Readonly<Record<Dataset, PartitionSize>>> {
  const rows = await sql<{ dataset: Dataset; pages: number; received: number }[]>`
    select dataset, avg(pages)::float8 as pages, avg(bytes)::float8 as received
    from ops.partitions
    where state in ('loaded', 'empty')
    group by dataset
    having count(*) >= ${enough}`;
  const known = new Map(rows.map((row) => [row.dataset, row]));
  const sizeOf = (dataset: Dataset): PartitionSize => {
    const { pages, received, stored } = measured[dataset];
    const here = known.get(dataset);
    // The rows of a day grow with its payload.
    return here ? { ...here, stored: (stored / received) * here.received } : { pages, received, stored };
  };
  return { racecards: sizeOf('racecards'), results: sizeOf('results') };
}
