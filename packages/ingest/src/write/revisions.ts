import type { Queryable } from '../queryable.js';
import { packRows, unpackedRows } from './packed-rows.js';
import type { TableRow } from './table-rows.js';
import { writtenTable } from './written-table.js';

/** Keeps published results as they are now, where the rows about to be written differ from them. */
export async function keepChangedResults(sql: Queryable, results: readonly TableRow[], loadId: number): Promise<void> {
  if (results.length === 0) return;
  await sql.unsafe(keepStatement, [...packRows(results, columns), loadId], { prepare: true });
}

const { columns, plain } = writtenTable('ra_race_results', 'day');
const listed = (row: string): string => plain.map((column) => `${row}."${column}"`).join(', ');

const keepStatement = `
  insert into ops.revisions (table_name, row_key, change, previous, load_id)
  select 'ra_race_results', o.race_id || '/' || o.horse_id, 'update', to_jsonb(o), $5::bigint
  from ${unpackedRows(columns)} as n
  join public.ra_race_results as o on o.race_id = n.race_id and o.horse_id = n.horse_id
  where (${listed('o')}) is distinct from (${listed('n')})
  order by o.race_id, o.horse_id`;
