import { idOf } from '../sql/ids.js';
import { names } from '../sql/join.js';
import type { Fragment, Queryable } from '../queryable.js';
import { entities, type EntityType } from './entities.js';

/** What one calculation covers. */
export interface Scope {
  /** Last day that counts, 'YYYY-MM-DD', inclusive. */
  readonly asOf: string;
  /** `all` runs anew, or only the figures in which one of ops.changed_runs counts. */
  readonly extent: 'all' | 'changed';
  /** Whether this was tried before and met a load: a runner of the facts may be gone from its race by now. */
  readonly afterConflict?: boolean;
}

/** Facts that count: runs of races with a result, up to the day of the figures. */
export const counted = (sql: Queryable, { asOf }: Scope): Fragment => sql`is_run and race_date <= ${asOf}::date`;

/** Limits a statement over facts to groups, by the columns that form them, in which a changed run counts. */
export function ofChanged(sql: Queryable, { extent }: Scope, columns: readonly string[]): Fragment {
  if (extent === 'all') return sql`true`;
  return sql`(${names(sql, columns)}) in (select ${names(sql, columns)} from ops.changed_runs)`;
}

/** Ids of a master table's entities that were in a changed run, or were never calculated, which their stamp tells. */
export function changedEntities(sql: Queryable, entity: EntityType, stamp: string): Fragment {
  const { column, prefix, table } = entities[entity];
  return sql`
    select ${idOf(sql, prefix, sql`number`)} from (select distinct ${sql(column)} as number from ops.changed_runs) as changed
    union all
    select id from ${sql(table)} where ${sql(stamp)} is null`;
}

/**
 * Limits a statement over all facts to pairs with runs enough, where most have fewer: counting them first, over nothing but
 * their two columns, spares the sums of a million groups of which no row is kept.
 *
 * A pair is counted by one number, which is sorted in less than half the time. Ids of up to 32 bits have a number of their own
 * for each pair; of longer ones two pairs may share one, and then both are let through, if together they have enough.
 */
export function ofEnoughRuns(
  sql: Queryable,
  scope: Scope,
  [one, other]: readonly [string, string],
  minRuns: number,
): Fragment {
  if (scope.extent === 'changed' || minRuns <= 1) return sql`true`;
  const pair = sql`(${sql(one)} << 32 # ${sql(other)})`;
  return sql`${pair} in (
    select ${pair} from ops.run_facts where ${counted(sql, scope)} group by 1 having count(*) >= ${minRuns}::int
  )`;
}
