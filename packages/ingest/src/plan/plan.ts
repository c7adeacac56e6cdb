import type { Queryable } from '../queryable.js';
import type { Dataset, Scope } from '../ledger/partition.js';
import { partitionStates, type PartitionState } from '../ledger/state.js';
import { partitionSizes } from './sizes.js';
import type { Reach, Unreachable } from './reach.js';

export interface PlanOptions {
  readonly scope: Scope;
  /** What the account can see, from `preflight`. */
  readonly reach: Reach;
  /** Requests a second that the account allows. Default 2. */
  readonly requestsPerSecond?: number;
  /** Load again what is loaded and settled. */
  readonly force?: boolean;
}

/** The partitions of one year, dataset and state. */
export interface PlanLine {
  readonly year: number;
  readonly dataset: Dataset;
  readonly state: PartitionState;
  /** Why an unavailable partition cannot be asked for. */
  readonly reason: Unreachable | null;
  readonly partitions: number;
  /** Requests that loading them takes; 0 for what will not be loaded. */
  readonly calls: number;
}

/** What a run would do. */
export interface Plan {
  /** Newest year first. */
  readonly lines: readonly PlanLine[];
  /** Partitions that would be loaded. */
  readonly partitions: number;
  readonly calls: number;
  /** At the rate allowed, with no request refused. @unit seconds */
  readonly seconds: number;
  readonly bytes: {
    /** Received from the API. */
    readonly received: number;
    /** What the database grows by: rows, their indexes, and the compressed payloads. */
    readonly stored: number;
  };
}

/** States that a run loads. */
const loadable: ReadonlySet<PartitionState> = new Set(['missing', 'failed', 'unsettled', 'other_regions']);

/**
 * Says what a run would load, what it would leave alone and why, what cannot be reached, and what it takes. Nothing is
 * written and nobody is asked: the ledger and the account's reach tell all.
 *
 * @example
 * const { lines, calls, seconds } = await plan(sql, { scope, reach });
 */
export async function plan(sql: Queryable, options: PlanOptions): Promise<Plan> {
  const { scope, reach, requestsPerSecond = 2, force = false } = options;
  const [states, sizes] = await Promise.all([partitionStates(sql, scope, reach), partitionSizes(sql)]);
  const lines = states.map((line): PlanLine => {
    const isLoaded = loadable.has(line.state) || (force && ['done', 'empty'].includes(line.state));
    return { ...line, calls: isLoaded ? Math.ceil(line.partitions * sizes[line.dataset].pages) : 0 };
  });
  const wanted = lines.filter(({ calls }) => calls > 0);
  const sum = (of: (line: PlanLine) => number) => wanted.reduce((total, line) => total + of(line), 0);
  const calls = sum((line) => line.calls);
  return {
    lines,
    partitions: sum((line) => line.partitions),
    calls,
    seconds: Math.ceil(calls / requestsPerSecond),
    bytes: {
      received: Math.round(sum(({ dataset, partitions }) => partitions * sizes[dataset].received)),
      stored: Math.round(sum(({ dataset, partitions }) => partitions * sizes[dataset].stored)),
    },
  };
}
