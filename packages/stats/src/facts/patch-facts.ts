import { names } from '../sql/join.js';
import type { Queryable } from '../queryable.js';
import { factRows } from './fact-rows.js';

const groups = [
  'race_id',
  'horse_id',
  'jockey_id',
  'trainer_id',
  'owner_id',
  'sire_id',
  'dam_id',
  'damsire_id',
  'course_id',
  'half_furlongs',
] as const;

/**
 * Brings the facts of some races up to date, and notes each run that changed in ops.changed_runs: as it was, since somebody
 * may have lost it, and as it is.
 *
 * @param races ids of races, `rac_` and digits; those that are gone lose their facts
 * @returns how many facts were written or removed
 */
export async function patchFacts(sql: Queryable, races: readonly string[]): Promise<number> {
  if (races.length === 0) return 0;
  const old = sql`select * from ops.run_facts where race_id = any (${races.map(digits)}::text[]::bigint[])`;
  const { count } = await sql`
    with old as materialized (${old}), fresh as materialized (${factRows(sql, races)})
    insert into ops.changed_runs (${names(sql, groups)})
    select ${names(sql, groups)} from (table old except table fresh) as was
    union all
    select ${names(sql, groups)} from (table fresh except table old) as now`;
  if (count === 0) return 0;
  await sql`delete from ops.run_facts where race_id = any (${races.map(digits)}::text[]::bigint[])`;
  await sql`insert into ops.run_facts ${factRows(sql, races)}`;
  return count;
}

/**
 * Notes the runs between two days as changed, though their facts are not: with another day of the figures, they begin or
 * cease to count.
 */
export async function noteRunsBetween(sql: Queryable, after: string, until: string): Promise<void> {
  await sql`
    insert into ops.changed_runs (${names(sql, groups)})
    select ${names(sql, groups)} from ops.run_facts
    where is_run and race_date > ${after}::date and race_date <= ${until}::date`;
}

/** Notes all runs of some races as changed, whether they are or not. */
export async function noteRunsOf(sql: Queryable, races: readonly string[]): Promise<void> {
  await sql`
    insert into ops.changed_runs (${names(sql, groups)})
    select ${names(sql, groups)} from ops.run_facts where race_id = any (${races.map(digits)}::text[]::bigint[])`;
}

const digits = (id: string): string => id.slice('rac_'.length);
