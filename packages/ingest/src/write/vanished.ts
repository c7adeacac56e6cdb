import { together } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import type { TableRow, TableRows } from './table-rows.js';

/**
 * Takes away the runners and results of some days that their rows no longer hold, and keeps what they were in
 * `ops.revisions`. A race stays for ever: one that is gone from the rows is marked `removed`.
 */
export async function removeVanished(
  sql: Queryable,
  { days, rows }: { readonly days: readonly string[]; readonly rows: TableRows },
  loadId: number,
): Promise<void> {
  const races = (rows.ra_races ?? []).map(({ id }) => id as string);
  await together([
    // Children first: a result belongs to a runner.
    removeFrom(sql, 'ra_race_results', rows.ra_race_results ?? [], { days, races, loadId }),
    removeFrom(sql, 'ra_runners', rows.ra_runners ?? [], { days, races, loadId }),
    sql`
      update ra_races
      set race_status = 'removed', updated_at = now(), load_id = ${loadId}
      where date = any (${days as string[]}::text[]::date[]) and id <> all (${races}::text[])
        and race_status is distinct from 'removed'`,
  ]);
}

interface Within {
  readonly days: readonly string[];
  readonly races: readonly string[];
}

function removeFrom(
  sql: Queryable,
  table: 'ra_runners' | 'ra_race_results',
  rows: readonly TableRow[],
  { loadId, ...within }: Within & { readonly loadId: number },
) {
  return sql`
    with gone as (
      delete from ${sql(table)} as t
      where ${among(sql, within)} and not ${standing(sql, rows)}
      returning t.*
    )
    insert into ops.revisions (table_name, row_key, change, previous, load_id)
    select ${table}, race_id || '/' || horse_id, 'delete', to_jsonb(gone), ${loadId}
    from gone
    order by race_id, horse_id`;
}

/**
 * Whether a row `t` belongs to a race of the days, as they were or as they are to be. Both come in one list, by which an index finds
 * the rows; an `or` between two would have Postgres read the whole table.
 */
const among = (sql: Queryable, { days, races }: Within) => sql`
  t.race_id = any (array(
    select unnest(${races as string[]}::text[])
    union
    select id from ra_races where date = any (${days as string[]}::text[]::date[])
  ))`;

/** Whether a row `t` is among those that shall be: a list that is hashed once. */
const standing = (sql: Queryable, rows: readonly TableRow[]) => sql`
  (t.race_id, t.horse_id) in (
    select *
    from unnest(
      ${rows.map(({ race_id }) => race_id as string)}::text[],
      ${rows.map(({ horse_id }) => horse_id as string)}::text[]
    )
  )`;
