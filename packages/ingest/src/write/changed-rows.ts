import type { FilledTableName } from '@darkhorses/schema';

/** How many rows of each table were inserted or updated. */
export type ChangedRows = { readonly [T in FilledTableName]?: number };

/** Adds up what several writes changed. */
export function sumOfChanges(changes: readonly ChangedRows[]): ChangedRows {
  const sum = new Map<string, number>();
  for (const [table, count] of changes.flatMap((changed) => Object.entries(changed))) {
    sum.set(table, (sum.get(table) ?? 0) + count);
  }
  return Object.fromEntries(sum);
}
