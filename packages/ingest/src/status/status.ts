import type { Queryable } from '../queryable.js';
import type { Dataset, Scope } from '../ledger/partition.js';
import { partitionStates, type StateCount } from '../ledger/state.js';
import type { Reach } from '../plan/reach.js';

/** How a backfill stands. */
export interface Status {
  /** By year, dataset and state, newest year first. */
  readonly states: readonly StateCount[];
  /** Partitions that somebody is loading now. */
  readonly leased: number;
  /** Partitions loaded in the last hour. */
  readonly lastHour: number;
  /** At the pace of the last hour; null where nothing was loaded in it. @unit seconds */
  readonly secondsLeft: number | null;
  /** The newest failures that nothing has mended yet. */
  readonly failures: readonly StatusFailure[];
  /** Bytes of compressed payloads, and of the whole database. */
  readonly bytes: { readonly payloads: number; readonly database: number };
}

export interface StatusFailure {
  readonly dataset: Dataset;
  readonly day: string;
  readonly class: string;
  readonly message: string;
  readonly attempts: number;
  readonly quarantined: boolean;
  readonly failed_at: Date | null;
}

const shownFailures = 20;

/**
 * Tells how a backfill stands, from the ledger alone.
 *
 * @example
 * const { states, secondsLeft } = await status(sql, scope, fullReach(londonDay(new Date())));
 */
export async function status(sql: Queryable, scope: Scope, reach: Reach): Promise<Status> {
  const [states, [work], failures] = await Promise.all([
    partitionStates(sql, scope, reach),
    sql<{ leased: number; last_hour: number; payloads: number; database: number }[]>`
      select count(*) filter (where lease_until > now())::int as leased,
        count(*) filter (where load_id is not null and fetched_at > now() - interval '1 hour')::int as last_hour,
        pg_total_relation_size('ops.payloads')::float8 as payloads,
        pg_database_size(current_database())::float8 as database
      from ops.partitions`,
    sql<StatusFailure[]>`
      select dataset, day::text as day, error_class as class, error_text as message, attempts, quarantined, failed_at
      from ops.partitions
      where error_class is not null
        and dataset = any (${scope.datasets as string[]}::text[])
        and day between ${scope.from}::text::date and ${scope.to}::text::date
      order by failed_at desc nulls last, day desc, dataset
      limit ${shownFailures}`,
  ]);
  const { leased = 0, last_hour = 0, payloads = 0, database = 0 } = work ?? {};
  const open = states
    .filter(({ state }) => ['missing', 'failed', 'unsettled', 'other_regions'].includes(state))
    .reduce((sum, { partitions }) => sum + partitions, 0);
  return {
    states,
    leased,
    lastHour: last_hour,
    secondsLeft: last_hour === 0 ? null : Math.ceil((open / last_hour) * 3600),
    failures,
    bytes: { payloads, database },
  };
}
