import type { Sql, TransactionSql } from '@darkhorses/schema';
import { type FilledTableName, filledTables, inTransaction } from '@darkhorses/schema';
import { type TableRow, type TableRows, writeRows } from './table-rows.js';
import { writtenTable } from './written-table.js';

/** A row that the database refuses, and why. */
export interface RefusedRow {
  readonly table: FilledTableName;
  readonly key: string;
  readonly row: TableRow;
  readonly code: string;
  readonly message: string;
}

/** Whether an error is about the values of some row: a number too large, a text of no date, a broken constraint. */
export const isAboutValues = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);

/** The key of a row, as `ops.rejects` names it. */
export const keyOf = (table: FilledTableName, row: TableRow): string =>
  writtenTable(table, 'day')
    .key.map((column) => String(row[column]))
    .join('/');

/**
 * Finds the rows that the database refuses, by writing all of them in a transaction that is undone: a table whole, then
 * its halves, down to single rows. A row whose parent is refused is refused with it.
 */
export async function siftRows(sql: Sql, rows: TableRows): Promise<RefusedRow[]> {
  const refused: RefusedRow[] = [];
  const undone = new Error('undone');
  await inTransaction(sql, async (transaction) => {
    for (const table of filledTables) refused.push(...(await siftTable(transaction, table, rows[table] ?? [])));
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return refused;
}

async function siftTable(
  transaction: TransactionSql,
  table: FilledTableName,
  rows: readonly TableRow[],
): Promise<RefusedRow[]> {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  try {
    await transaction.savepoint((point) => writeRows(point, { [table]: rows }, { source: 'day', loadId: 0 }));
    return [];
  } catch (error) {
    if (!isAboutValues(error)) throw error;
    if (others.length === 0)
      return [{ table, key: keyOf(table, first), row: first, code: error.code, message: error.message }];
    const half = rows.length >> 1;
    return [
      ...(await siftTable(transaction, table, rows.slice(0, half))),
      ...(await siftTable(transaction, table, rows.slice(half))),
    ];
  }
}
