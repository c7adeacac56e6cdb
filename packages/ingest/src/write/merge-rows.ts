import { type FilledTableName, filledTables } from '@darkhorses/schema';
import type { TableRow, TableRows } from './table-rows.js';
import { type RowSource, writtenTable } from './written-table.js';

/**
 * The rows of several days as one set: what each day tells of a person or an animal is merged by its evidence, as the
 * database would do row by row. One statement cannot write the same row twice.
 */
export function mergeRows(days: readonly TableRows[], source: RowSource = 'day'): TableRows {
  const [only] = days;
  if (days.length === 1 && only) return only;
  const merged: { [T in FilledTableName]?: readonly TableRow[] } = {};
  for (const table of filledTables) {
    const lists = days.map((rows) => rows[table] ?? []);
    if (lists.some((rows) => rows.length > 0)) merged[table] = mergeTable(table, lists, source);
  }
  return merged;
}

function mergeTable(table: FilledTableName, lists: readonly (readonly TableRow[])[], source: RowSource): TableRow[] {
  const { key, groups } = writtenTable(table, source);
  const rows = new Map<string, TableRow>();
  for (const row of lists.flat()) {
    const name = key.map((column) => String(row[column])).join(' ');
    const known = rows.get(name);
    if (!known) rows.set(name, row);
    else if (groups.length > 0) rows.set(name, mergeRow(groups, known, row));
    // A race that two days list: the later day stands, as it does in the database.
    else rows.set(name, row);
  }
  return [...rows.values()];
}

function mergeRow(groups: ReturnType<typeof writtenTable>['groups'], known: TableRow, next: TableRow): TableRow {
  const merged: Record<string, unknown> = { ...known };
  for (const group of groups) {
    if (!isNewer(group, known, next)) continue;
    for (const column of [...group.columns, group.off_dt, group.race_id]) merged[column] = next[column];
  }
  return merged;
}

function isNewer(group: { off_dt: string; race_id: string }, known: TableRow, next: TableRow): boolean {
  const [at, before] = [instantOf(next[group.off_dt]), instantOf(known[group.off_dt])];
  if (at === undefined) return false;
  if (before === undefined || at !== before) return before === undefined || at > before;
  return String(next[group.race_id]) >= String(known[group.race_id]);
}

const instantOf = (value: unknown): number | undefined => (typeof value === 'string' ? Date.parse(value) : undefined);
