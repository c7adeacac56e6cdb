import type { Dataset } from '../ledger/partition.js';
import type { PartitionState, StateCount } from '../ledger/state.js';
import type { Unreachable } from '../plan/reach.js';
import type { YearContents } from './contents.js';

/**
 * How one year of a dataset stands. The states add up to `days`; `unavailable` is told by its reasons, which add up to
 * what is missing to that.
 */
export interface YearStatus extends YearContents, Readonly<Record<Exclude<PartitionState, 'unavailable'>, number>> {
  readonly days: number;
  readonly unavailable: Readonly<Partial<Record<Unreachable, number>>>;
}

/**
 * The states and contents of each year and dataset in one row, in the order of the states: newest year first.
 *
 * @example
 * yearsOf(await partitionStates(sql, scope, reach), await contentsByYear(sql, scope)).filter(({ failed }) => failed > 0);
 */
export function yearsOf(states: readonly StateCount[], contents: readonly YearContents[]): YearStatus[] {
  const names = new Map(states.map(({ year, dataset }) => [`${year} ${dataset}`, { year, dataset }]));
  return [...names.values()].map((of) => {
    const isOf = (one: { year: number; dataset: Dataset }) => one.year === of.year && one.dataset === of.dataset;
    const theirs = states.filter(isOf);
    const { races = 0, runners = 0, leased = 0 } = contents.find(isOf) ?? {};
    return {
      ...of,
      days: theirs.reduce((sum, { partitions }) => sum + partitions, 0),
      ...blank,
      ...Object.fromEntries(theirs.map(({ state, partitions }) => [state, partitions])),
      unavailable: Object.fromEntries(
        theirs.flatMap(({ reason, partitions }) => (reason ? [[reason, partitions]] : [])),
      ),
      races,
      runners,
      leased,
    };
  });
}

const blank = { missing: 0, failed: 0, quarantined: 0, unsettled: 0, other_regions: 0, done: 0, empty: 0 };
