import { catalogue } from '@darkhorses/schema';
import type { Entry, FilledTableName, Owner, SourcedRow } from '@darkhorses/schema';

/** The columns that payloads and lists fill, in the order of the catalogue, with their owners. */
export function sourcedColumns(table: FilledTableName): readonly (readonly [column: string, owner: Owner])[] {
  return Object.entries<Entry>(catalogue[table].columns)
    .map(([column, { owner }]) => [column, owner] as const)
    .filter(([, owner]) => owner !== 'system' && owner !== 'stats');
}

/**
 * A maker of rows with every column null.
 *
 * Rows are copies of one object that was parsed from JSON: adding sixty properties one by one would turn each row
 * into a hash table, several times slower to fill and to write.
 */
export function blankRow<T extends FilledTableName>(table: T): () => SourcedRow<T> {
  const blank: unknown = JSON.parse(
    JSON.stringify(Object.fromEntries(sourcedColumns(table).map(([column]) => [column, null]))),
  );
  // The columns are those of the type, and whoever takes a blank row fills those that may not be null.
  return () => ({ ...(blank as SourcedRow<T>) });
}
