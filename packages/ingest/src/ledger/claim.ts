import type { Queryable } from '../queryable.js';
import type { Reach } from '../plan/reach.js';
import type { Claim, Dataset, Scope } from './partition.js';
import { due, type Wanted } from './due.js';

/** How a worker asks for work. */
export interface ClaimOptions extends Wanted {
  /** Who asks: unique for each run of a process. */
  readonly owner: string;
  /** How long a lease holds without being renewed. @unit seconds */
  readonly lease: number;
  /** How many days to claim at most; both datasets of a day count once. */
  readonly days: number;
  /** Which days come first. */
  readonly order: Order;
}

export type Order = 'newest' | 'oldest';

/** Days that the account will no longer reach within this many days come before all others. */
const leavingSoon = 30;

/**
 * Claims the next days that need loading, for this worker alone: what others hold is passed over, what others held and
 * did not renew is taken over. Both datasets of a day are claimed together where both are due.
 *
 * @returns no claim where nothing is left to do, or where others are doing all of it
 * @example
 * const claims = await claimDays(sql, scope, { owner, lease: 300, days: 1, order: 'newest', reach, load });
 */
export async function claimDays(sql: Queryable, scope: Scope, options: ClaimOptions): Promise<Claim[]> {
  const rows = await sql<ClaimedRow[]>`
    with next as (
      select p.dataset, p.day
      from ops.partitions as p
      where ${due(sql, scope, options)}
      order by ${inOrder(sql, options)}
      limit ${options.days * scope.datasets.length}
      for update skip locked
    ),
    chosen as (
      select day from next group by day order by ${inOrder(sql, options, sql`min(dataset)`)} limit ${options.days}
    ),
    free as (
      select p.dataset, p.day
      from ops.partitions as p
      where p.day in (select day from chosen) and ${due(sql, scope, options)}
      order by p.day, p.dataset
      for update skip locked
    )
    update ops.partitions as p
    set lease_owner = ${options.owner},
        lease_until = now() + make_interval(secs => ${options.lease}),
        fence = p.fence + 1
    from free
    where p.dataset = free.dataset and p.day = free.day
    returning p.dataset, p.day::text as day, p.fence::text as fence, p.regions`;
  return [...rows]
    .filter(isRow)
    .map(({ dataset, day, fence, regions }) => ({
      dataset,
      day,
      owner: options.owner,
      fence: Number(fence),
      regions: [...new Set([...scope.regions, ...regions])].toSorted(),
    }))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.dataset.localeCompare(b.dataset));
}

/** After a connection was lost in the middle of an answer, postgres.js 3.4.9 leaves holes before the next answer's rows. */
const isRow = (row: ClaimedRow | undefined): row is ClaimedRow => row !== undefined;

interface ClaimedRow {
  readonly dataset: Dataset;
  readonly day: string;
  readonly fence: string;
  readonly regions: readonly string[];
}

function inOrder(sql: Queryable, { order, reach }: { order: Order; reach: Reach }, dataset = sql`dataset`) {
  if (order === 'oldest') return sql`day`;
  if (!reach.results.rolling || reach.results.from === null) return sql`day desc`;
  const leaving = sql`day < ${reach.results.from}::text::date + ${leavingSoon}::int`;
  return sql`(${leaving} and ${dataset} = 'results') desc, case when ${leaving} then day end, day desc`;
}
