/** What a partition holds: the races of a day before they are run, or after. */
export type Dataset = 'racecards' | 'results';

/** Both, in the order in which their ledger rows are locked: the same for everybody, so that nobody deadlocks. */
export const datasets = ['racecards', 'results'] as const satisfies readonly Dataset[];

/** One dataset's one day in London: the unit of work, of resume and of audit. */
export interface Partition {
  readonly dataset: Dataset;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** A partition that this worker may write, for as long as nobody else has taken it over. */
export interface Claim extends Partition {
  readonly owner: string;
  /** Grows by one with each claim of the partition: a worker that slept through its lease holds an old one. */
  readonly fence: number;
  /** What a load has to cover: the wanted regions, and those that are already there. */
  readonly regions: readonly string[];
}

/** Which part of racing history a command is about. */
export interface Scope {
  readonly datasets: readonly Dataset[];
  /** First day, `YYYY-MM-DD`, included. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`, included. */
  readonly to: string;
  /** Lower-case region codes, such as `gb` and `ire`. */
  readonly regions: readonly string[];
}

/**
 * A partition's name for people.
 *
 * @example
 * nameOf({ dataset: 'results', day: '2025-10-13' }); // 'results of 2025-10-13'
 */
export const nameOf = ({ dataset, day }: Partition): string => `${dataset} of ${day}`;
