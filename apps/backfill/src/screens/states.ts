import { type Cell, renderTable } from '@darkhorses/command';
import {
  type Dataset,
  type PartitionState,
  type StateCount,
  type Unreachable,
  unreachableReasons,
} from '@darkhorses/ingest';
import { countDays } from './count-days.js';

/** What a table of partitions counts: the ledger's states, those together that mean the same to its reader. */
const columns: readonly { readonly title: string; readonly states: readonly PartitionState[] }[] = [
  { title: 'Loaded', states: ['done'] },
  { title: 'No racing', states: ['empty'] },
  { title: 'Unsettled', states: ['unsettled'] },
  { title: 'Missing', states: ['missing', 'other_regions'] },
  { title: 'Failed', states: ['failed'] },
  { title: 'Set aside', states: ['quarantined'] },
  { title: 'Unavailable', states: ['unavailable'] },
];

/** A further column of the table of states. */
export interface ContentColumn {
  readonly title: string;
  readonly of: (year: number, dataset: Dataset) => number;
}

/** Days by year, dataset and state, newest year first; a dash is none. */
export function renderStates(states: readonly StateCount[], contents: readonly ContentColumn[] = []): string {
  const names = new Map(states.map(({ year, dataset }) => [`${year} ${dataset}`, { year, dataset }]));
  const rows = [...names.values()].map(({ year, dataset }): Cell[] => [
    String(year),
    dataset,
    ...countsOf(states.filter((one) => one.year === year && one.dataset === dataset)),
    ...contents.map(({ of }) => of(year, dataset) || null),
  ]);
  const totals = contents.map(
    ({ of }) => [...names.values()].reduce((sum, { year, dataset }) => sum + of(year, dataset), 0) || null,
  );
  return renderTable({
    columns: ['Year', 'Dataset', ...[...columns, ...contents].map(({ title }) => ({ title, align: 'right' as const }))],
    rows,
    footer: ['Days', '', ...countsOf(states), ...totals],
  });
}

/** Why days are unavailable, a line for each reason and dataset. */
export function renderReasons(states: readonly StateCount[]): string[] {
  const counts = new Map<string, { dataset: Dataset; reason: Unreachable; days: number }>();
  for (const { dataset, reason, partitions } of states) {
    if (reason === null) continue;
    const key = `${dataset} ${reason}`;
    counts.set(key, { dataset, reason, days: (counts.get(key)?.days ?? 0) + partitions });
  }
  return [...counts.values()].map(
    ({ dataset, reason, days }) => `${countDays(days)} of ${dataset} cannot be had: ${unreachableReasons[reason]}.`,
  );
}

/** How many partitions are in one of some states. */
export function countIn(states: readonly StateCount[], wanted: readonly PartitionState[]): number {
  return states.filter(({ state }) => wanted.includes(state)).reduce((sum, { partitions }) => sum + partitions, 0);
}

function countsOf(states: readonly StateCount[]): Cell[] {
  return columns.map(({ states: wanted }) => countIn(states, wanted) || null);
}
