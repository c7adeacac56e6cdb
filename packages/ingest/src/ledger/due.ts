import type { Queryable } from '../queryable.js';
import type { Load } from '../loads/load.js';
import type { Reach } from '../plan/reach.js';
import type { Scope } from './partition.js';

/** What makes a partition due, beside its own state. */
export interface Wanted {
  /** What the account can see; nothing beyond it is asked for. */
  readonly reach: Reach;
  /** This run: what it, or another since its beginning, has read or tried is not due again in it. */
  readonly load: Load;
  /** Load again what is loaded and settled. */
  readonly force?: boolean;
  /** Only what failed, quarantined or not. */
  readonly failedOnly?: boolean;
  /** Only these days of the scope; default all. */
  readonly onlyDays?: readonly string[];
}

/**
 * The condition on `ops.partitions as p` under which a partition is to be loaded now: missing, failed, unsettled, or loaded
 * for fewer regions than wanted; within reach; not leased to anyone; not tried in this run yet.
 */
export function due(sql: Queryable, scope: Scope, wanted: Wanted) {
  const { load } = wanted;
  return sql`
    ${withinReach(sql, scope, wanted.reach)}
    and (p.lease_until is null or p.lease_until < now())
    and ${notDone(sql, scope, wanted)}
    and (p.failed_at is null or p.failed_at < ${load.startedAt})
    and (p.fetched_at is null or p.fetched_at < ${load.startedAt})
    and p.load_id is distinct from ${load.id}
    and ${wanted.onlyDays ? sql`p.day = any (${wanted.onlyDays as string[]}::text[]::date[])` : sql`true`}
    and ${wanted.failedOnly ? sql`p.error_class is not null` : sql`not p.quarantined`}`;
}

/** The condition under which a partition's knowledge is not all that is wanted, whoever works on it. */
export function notDone(sql: Queryable, scope: Scope, { force = false }: Pick<Wanted, 'force'> = {}) {
  return sql`(${force} or p.state in ('pending', 'unavailable') or not p.settled or not p.regions @> ${scope.regions as string[]}::text[])`;
}

/** The condition under which a partition lies in the scope and the account can see it. */
export function withinReach(sql: Queryable, scope: Scope, reach: Reach) {
  const within = scope.datasets.map((dataset) => {
    const { from, to } = reach[dataset];
    if (from === null) return sql`false`;
    return sql`(p.dataset = ${dataset} and p.day between
      greatest(${from}::text::date, ${scope.from}::text::date) and least(${to}::text::date, ${scope.to}::text::date))`;
  });
  return within.reduce((either, one) => sql`(${either} or ${one})`, sql`false`);
}
