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
  await Promise.all([
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

function removeFrom(
  sql: Queryable,
  table: 'ra_runners' | 'ra_race_results',
  rows: readonly TableRow[],
  of: { readonly days: readonly string[]; readonly races: readonly string[]; readonly loadId: number },
) {
  return sql`
    with gone as (
      delete from ${sql(table)} as t
      where (t.race_id = any (${of.races as string[]}::text[])
          or t.race_id in (select id from ra_races where date = any (${of.days as string[]}::text[]::date[])))
        and not exists (
          select
          from unnest(${rows.map((row) => row['race_id'] as string)}::text[], ${rows.map((row) => row['horse_id'] as string)}::text[])
            as standing (race_id, horse_id)
          where standing.race_id = t.race_id and standing.horse_id = t.horse_id)
      returning t.*
    )
    insert into ops.revisions (table_name, row_key, change, previous, load_id)
    select ${table}, race_id || '/' || horse_id, 'delete', to_jsonb(gone), ${of.loadId}
    from gone
    order by race_id, horse_id`;
}
