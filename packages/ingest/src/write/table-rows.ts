import { filledTables, type FilledTableName, together } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import type { ChangedRows } from './changed-rows.js';
import { packRows } from './packed-rows.js';
import { upsertStatement } from './upsert-statement.js';
import { type RowSource, writtenTable } from './written-table.js';

export type { ChangedRows };

/** A row by its columns' names. */
export type TableRow = Readonly<Record<string, unknown>>;

/** Rows by table. */
export type TableRows = { readonly [T in FilledTableName]?: readonly TableRow[] };

/**
 * Brings tables up to the rows given: parents before children, all statements sent at once. Rows that are as they should
 * be are not touched.
 *
 * @returns how many rows were inserted or updated
 * @example
 * await writeRows(transaction, { ra_mst_regions: rowsOfRegions(regions) }, { source: 'list', loadId });
 */
export async function writeRows(
  sql: Queryable,
  rows: TableRows,
  { source, loadId }: { readonly source: RowSource; readonly loadId: number },
): Promise<ChangedRows> {
  const written = filledTables.map(async (table): Promise<[FilledTableName, number]> => {
    const given = rows[table];
    if (!given || given.length === 0) return [table, 0];
    const plan = writtenTable(table, source);
    // The statement is made of the catalogue's names alone; every value is a parameter.
    const packed = packRows(given, plan.columns);
    const { count } = await sql.unsafe(upsertStatement(plan), plan.stamped ? [...packed, loadId] : [...packed], {
      prepare: true,
    });
    return [table, count];
  });
  return Object.fromEntries((await together(written)).filter(([, count]) => count > 0));
}
