import { type Cell, renderTable } from '@darkhorses/command';
import {
  type Dataset,
  type PartitionState,
  type StateCount,
  type Unreachable,
  unreachableReasons,
} from '@darkhorses/ingest';

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

/** Days by year, dataset and state, newest year first. */
export function renderStates(states: readonly StateCount[]): string {
  const lines = [...new Set(states.map(({ year, dataset }) => `${year} ${dataset}`))].map((name): Cell[] => {
    const [year = '', dataset = ''] = name.split(' ');
    return [year, dataset, ...countsOf(states.filter((one) => `${one.year}` === year && one.dataset === dataset))];
  });
  return renderTable({
    columns: ['Year', 'Dataset', ...columns.map(({ title }) => ({ title, align: 'right' as const }))],
    rows: lines,
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
    ({ dataset, reason, days }) => `${days} days of ${dataset} are unavailable: ${unreachableReasons[reason]}.`,
  );
}

function countsOf(states: readonly StateCount[]): number[] {
  return columns.map(({ states: names }) =>
    states.filter(({ state }) => names.includes(state)).reduce((sum, { partitions }) => sum + partitions, 0),
  );
}
