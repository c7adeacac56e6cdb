import { catalogue } from '@darkhorses/schema';
import type { Entry, FilledTableName, Owner, SourcedRow } from '@darkhorses/schema';

/** The columns that payloads and lists fill, in the order of the catalogue, with their owners. */
export function sourcedColumns(table: FilledTableName): readonly (readonly [column: string, owner: Owner])[] {
  return Object.entries<Entry>(catalogue[table].columns)
    .map(([column, { owner }]) => [column, owner] as const)
    .filter(([, owner]) => owner !== 'system' && owner !== 'stats');
}

/**
 * A row with every column null, to be copied: `{ ...blank }`.
 *
 * It is parsed from JSON: adding sixty properties one by one would turn each row into a hash table, several times slower to fill
 * and to write. It is copied by whoever fills it, and not here, since V8 copies quickly only where it meets at most four kinds of
 * object.
 */
export function blankRow<T extends FilledTableName>(table: T): Readonly<SourcedRow<T>> {
  const columns = sourcedColumns(table).map(([column]) => [column, null]);
  // The columns are those of the type, and whoever takes a blank row fills those that may not be null.
  return JSON.parse(JSON.stringify(Object.fromEntries(columns))) as SourcedRow<T>;
}
