import { type FilledTableName, filledTables } from '@darkhorses/schema';
import type { DayChange } from '../write/day-change.js';
import type { TableRow, TableRows } from '../write/table-rows.js';
import { writtenTable } from '../write/written-table.js';

/** What a day told of somebody before, and tells no more in the same way. */
export interface StaleEvidence {
  readonly table: FilledTableName;
  readonly group: string;
  readonly id: string;
  readonly off_dt: string;
  readonly race_id: string;
}

/**
 * Finds the evidence that some days gave before and give no longer: a horse that left the card, a trainer's location that
 * was taken back, a race whose off time was corrected.
 */
export function staleEvidence(changes: readonly DayChange[]): StaleEvidence[] {
  return changes.flatMap(({ before, after }) => (before ? staleOf(before.rows, after.rows) : []));
}

function staleOf(before: TableRows, after: TableRows): StaleEvidence[] {
  return filledTables.flatMap((table) => {
    const { key, groups } = writtenTable(table, 'day');
    const [column = ''] = key;
    if (groups.length === 0) return [];
    const now = new Map((after[table] ?? []).map((row) => [row[column], row]));
    return (before[table] ?? []).flatMap((row) =>
      groups
        .filter(({ off_dt, race_id }) => isStale([row[off_dt], row[race_id]], now.get(row[column]), off_dt, race_id))
        .map(({ name, off_dt, race_id }) => ({
          table,
          group: name,
          id: row[column] as string,
          off_dt: row[off_dt] as string,
          race_id: row[race_id] as string,
        })),
    );
  });
}

function isStale(told: readonly [unknown, unknown], now: TableRow | undefined, offDt: string, raceId: string): boolean {
  return told[0] !== null && (told[0] !== now?.[offDt] || told[1] !== now?.[raceId]);
}
