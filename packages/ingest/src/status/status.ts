import type { Scope } from '../ledger/partition.js';
import { partitionStates, type PartitionState, type StateCount } from '../ledger/state.js';
import type { Reach } from '../plan/reach.js';
import type { Queryable } from '../queryable.js';
import { contentsByYear } from './contents.js';
import { newestFailures, type StatusFailure } from './failures.js';
import { recentPace } from './pace.js';
import { type OperationRequests, requestsToday } from './requests.js';
import { type StoredBytes, storedBytes } from './sizes.js';
import { type YearStatus, yearsOf } from './years.js';

/** How a backfill stands. */
export interface Status {
  /** By year, dataset and state, newest year first. */
  readonly states: readonly StateCount[];
  /** The same and what is loaded, a row for each year and dataset. */
  readonly years: readonly YearStatus[];
  /** Partitions of the scope that somebody is loading now. */
  readonly leased: number;
  /** Partitions loaded in the last hour. */
  readonly lastHour: number;
  /** At that pace; null where nothing was loaded in it. @unit seconds */
  readonly secondsLeft: number | null;
  /** The newest failures that nothing has mended yet. */
  readonly failures: readonly StatusFailure[];
  /** Requests of all processes today in London, by operation. */
  readonly requests: readonly OperationRequests[];
  readonly bytes: StoredBytes;
}

const shownFailures = 20;

/** What a run would load. */
const open: ReadonlySet<PartitionState> = new Set(['missing', 'failed', 'unsettled', 'other_regions']);

/**
 * Tells how a backfill stands, from the database alone.
 *
 * @example
 * const { years, secondsLeft } = await status(sql, scope, fullReach(londonDay(new Date())));
 */
export async function status(sql: Queryable, scope: Scope, reach: Reach): Promise<Status> {
  const [states, contents, pace, failures, requests, bytes] = await Promise.all([
    partitionStates(sql, scope, reach),
    contentsByYear(sql, scope),
    recentPace(sql),
    newestFailures(sql, scope, shownFailures),
    requestsToday(sql),
    storedBytes(sql),
  ]);
  const left = states.filter(({ state }) => open.has(state)).reduce((sum, { partitions }) => sum + partitions, 0);
  return {
    states,
    years: yearsOf(states, contents),
    leased: contents.reduce((sum, { leased }) => sum + leased, 0),
    lastHour: pace.lastHour,
    secondsLeft: pace.lastHour === 0 ? null : Math.ceil(left / pace.perSecond),
    failures,
    requests,
    bytes,
  };
}
