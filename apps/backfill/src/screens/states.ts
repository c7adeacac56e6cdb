import { counted, type Cell, renderTable } from '@darkhorses/command';
import {
  type Dataset,
  type PartitionState,
  type StateCount,
  type Unreachable,
  unreachableReasons,
} from '@darkhorses/ingest';

interface StateColumn {
  readonly title: string;
  readonly states: readonly PartitionState[];
  /** There even when no day is in it. */
  readonly isSteady?: true;
}

/** What a table of partitions counts: the ledger's states, those together that mean the same to its reader. */
const columns: readonly StateColumn[] = [
  { title: 'Loaded', states: ['done'], isSteady: true },
  { title: 'No racing', states: ['empty'] },
  { title: 'Unsettled', states: ['unsettled'] },
  { title: 'Missing', states: ['missing', 'other_regions'], isSteady: true },
  { title: 'Failed', states: ['failed'] },
  { title: 'Set aside', states: ['quarantined'] },
  { title: 'Unavailable', states: ['unavailable'] },
];

/** A further column of the table of states. */
export interface ContentColumn {
  readonly title: string;
  readonly of: (year: number, dataset: Dataset) => number;
}

/**
 * Days by year, dataset and state, newest year first; a dash is none. A state that no day is in has no column, so that the
 * table fits the screens of most people.
 */
export function renderStates(states: readonly StateCount[], contents: readonly ContentColumn[] = []): string {
  const names = new Map(states.map(({ year, dataset }) => [`${year} ${dataset}`, { year, dataset }]));
  const shown = columns.filter(({ isSteady, states: wanted }) => isSteady || countIn(states, wanted) > 0);
  const countsOf = (some: readonly StateCount[]): Cell[] =>
    shown.map(({ states: wanted }) => countIn(some, wanted) || null);
  const rows = [...names.values()].map(({ year, dataset }): Cell[] => [
    String(year),
    dataset,
    ...countsOf(states.filter((one) => one.year === year && one.dataset === dataset)),
    ...contents.map(({ of }) => of(year, dataset) || null),
  ]);
  return renderTable({
    columns: ['Year', 'Dataset', ...[...shown, ...contents].map(({ title }) => ({ title, align: 'right' as const }))],
    rows,
    // Of contents there is no sum: a race stands on a card and in results.
    footer: ['Days', '', ...countsOf(states)],
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
    ({ dataset, reason, days }) =>
      `${counted(days, 'day')} of ${dataset} cannot be had: ${unreachableReasons[reason]}.`,
  );
}

/** How many partitions are in one of some states. */
export function countIn(states: readonly StateCount[], wanted: readonly PartitionState[]): number {
  return states.filter(({ state }) => wanted.includes(state)).reduce((sum, { partitions }) => sum + partitions, 0);
}
