import { catalogue } from '../catalogue/index.js';

/** Every comment that the database should carry; `column` is null for the table itself. */
export interface Documentation {
  schema: string;
  table: string;
  column: string | null;
  comment: string;
}

export function documentation(): Documentation[] {
  return Object.entries(catalogue).flatMap(([table, { comment, columns }]) => [
    { schema: 'public', table, column: null, comment },
    ...Object.entries(columns).map(([column, entry]) => ({
      schema: 'public',
      table,
      column,
      comment: entry.unit === null ? entry.comment : `${entry.comment} Unit: ${entry.unit}.`,
    })),
  ]);
}
