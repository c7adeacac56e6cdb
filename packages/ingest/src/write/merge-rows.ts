import { type FilledTableName, filledTables } from '@darkhorses/schema';
import type { TableRow, TableRows } from './table-rows.js';
import { type EvidenceGroup, type RowSource, type WrittenTable, writtenTable } from './written-table.js';

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
  const plan = writtenTable(table, source);
  const [first = '', second] = plan.key;
  const rows = new Map<string, TableRow>();
  for (const list of lists) {
    for (const row of list) {
      const key = second === undefined ? String(row[first]) : `${String(row[first])} ${String(row[second])}`;
      const known = rows.get(key);
      // A race that two days list: the later day stands, as it does in the database.
      rows.set(key, known && plan.groups.length > 0 ? mergeRow(plan, known, row) : row);
    }
  }
  return [...rows.values()];
}

function mergeRow({ plain, groups }: WrittenTable, known: TableRow, next: TableRow): TableRow {
  const newer = groups.filter((group) => isNewer(group, known, next));
  if (newer.length === 0) return known;
  const kept = [...plain, ...groups.flatMap((group) => (newer.includes(group) ? [] : columnsOf(group)))];
  // Mostly the later day tells all that the earlier did, and no row needs to be made.
  if (kept.every((column) => known[column] === next[column])) return next;
  const merged: Record<string, unknown> = { ...known };
  for (const column of newer.flatMap(columnsOf)) merged[column] = next[column];
  return merged;
}

const columnsOf = (group: EvidenceGroup): string[] => [...group.columns, group.off_dt, group.race_id];

function isNewer(group: EvidenceGroup, known: TableRow, next: TableRow): boolean {
  const [at, before] = [instantOf(next[group.off_dt]), instantOf(known[group.off_dt])];
  if (at === undefined) return false;
  if (before === undefined || at !== before) return before === undefined || at > before;
  return String(next[group.race_id]) >= String(known[group.race_id]);
}

const instantOf = (value: unknown): number | undefined => (typeof value === 'string' ? Date.parse(value) : undefined);
