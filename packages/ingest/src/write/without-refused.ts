import type { DayChange } from './day-change.js';
import { keyOf, type RefusedRow } from './sift-rows.js';
import type { TableRow, TableRows } from './table-rows.js';

/** A day without the rows that the database refuses; they are kept beside it, whole. */
export function withoutRefused(change: DayChange, refused: readonly RefusedRow[]): DayChange {
  if (refused.length === 0) return change;
  const names = new Set(refused.map(({ table, key }) => `${table} ${key}`));
  const rows: TableRows = change.after.rows;
  const kept = Object.entries(rows).map(([table, given]: [string, readonly TableRow[]]) => [
    table,
    given.filter((row) => !names.has(`${table} ${keyOf(table as RefusedRow['table'], row)}`)),
  ]);
  // The same tables with fewer rows.
  return {
    ...change,
    after: { ...change.after, rows: Object.fromEntries(kept) as DayChange['after']['rows'] },
    refused,
  };
}
