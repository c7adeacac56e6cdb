import { type Dataset, type Partition, partitionSizes } from '@darkhorses/ingest';
import type { Closing, FixKind } from './finding.js';
import type { Queryable } from './queryable.js';

/** The command that closes gaps of a kind, as it is typed at the root of the repository. */
export const fixCommand = (kind: FixKind): string => `npm run audit -- fix --only ${kind}`;

/** That gaps are closed by reading partitions from the API, at as many requests as a day took so far. */
export async function closedByReading(
  sql: Queryable,
  how: string,
  kind: FixKind,
  partitions: readonly Partition[],
): Promise<Closing> {
  const sizes = await partitionSizes(sql);
  const calls = (dataset: Dataset) =>
    Math.ceil(partitions.filter((one) => one.dataset === dataset).length * sizes[dataset].pages);
  const oldestFirst = partitions.toSorted((one, other) => one.day.localeCompare(other.day));
  return {
    how,
    command: fixCommand(kind),
    kind,
    calls: calls('racecards') + calls('results'),
    partitions: oldestFirst,
  };
}

/** That gaps are closed by making the rows of some days again from what is stored of them: no request. */
export const closedByReplay = (how: string, partitions: readonly Partition[]): Closing => ({
  how,
  command: fixCommand('replay'),
  kind: 'replay',
  calls: 0,
  partitions,
});

/** That no command of ours closes it, and why. */
export const notClosable = (how: string): Closing => ({ how, calls: 0 });
