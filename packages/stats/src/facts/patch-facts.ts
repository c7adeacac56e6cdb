import { numberOf } from '../sql/ids.js';
import { names } from '../sql/join.js';
import type { Fragment, Queryable } from '../queryable.js';
import { factColumns, factRows } from './fact-rows.js';

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

/** What of a fact is noted beside its groups, for the sums that it was part of. */
const summed = [
  'race_date',
  'is_run',
  'is_jumps',
  'off_time',
  'chance',
  'fair_chance',
  'profit',
  'going',
  'race_class',
  'position',
  'winning_time',
] as const;

/**
 * Brings the facts of some races up to date, and notes each run that changed in ops.changed_runs: as it was, since somebody
 * may have lost it, and as it is.
 *
 * @param races ids of races; those that are gone lose their facts
 * @returns how many facts were written or removed, and after which number their changes are noted
 */
export async function patchFacts(
  sql: Queryable,
  races: readonly string[],
): Promise<{ changes: number; after: number }> {
  if (races.length === 0) return { changes: 0, after: 0 };
  const [last] = await sql<{ id: number }[]>`select coalesce(max(id), 0) as id from ops.changed_runs`;
  const after = last?.id ?? 0;
  const fresh = factRows(sql, (race) => sql`${race} = any (${races as string[]}::text[])`);
  const { count } = await sql`
    with old as materialized (select ${names(sql, factColumns)} from ops.run_facts where ${isOneOf(sql, races)}),
    fresh as materialized (${fresh})
    insert into ops.changed_runs (change, ${names(sql, [...groups, ...summed])})
    select -1, ${names(sql, [...groups, ...summed])} from (table old except table fresh) as was
    union all
    select 1, ${names(sql, [...groups, ...summed])} from (table fresh except table old) as now`;
  if (count === 0) return { changes: 0, after };
  await sql`delete from ops.run_facts where ${isOneOf(sql, races)}`;
  await sql`insert into ops.run_facts (${names(sql, factColumns)}) ${fresh}`;
  return { changes: count, after };
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
    select ${names(sql, groups)} from ops.run_facts where ${isOneOf(sql, races)}`;
}

const isOneOf = (sql: Queryable, races: readonly string[]): Fragment => sql`
  race_id = any (array(select ${numberOf(sql, 'rac_', sql`id`)} from unnest(${races as string[]}::text[]) as id))`;
