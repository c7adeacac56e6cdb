import { type FilledTableName, filledTables } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import { writtenTable } from '../write/written-table.js';
import type { Cleared } from './clear.js';
import type { Mention } from './mentions.js';

/**
 * Removes the rows that no race and no runner names any more, such as a jockey who was on a card for an hour. Horses with
 * a profile are horses all the same, but none is in the database that never stood on a card or in a result.
 */
export async function removeOrphans(sql: Queryable, cleared: Cleared, mentions: readonly Mention[]): Promise<void> {
  const named = new Set(mentions.map(({ table, id }) => `${table} ${id}`));
  // Children before parents: a pedigree before its horse, a horse before its sire.
  for (const table of filledTables.toReversed()) {
    const orphans = [...(cleared.get(table)?.keys() ?? [])].filter((id) => !named.has(`${table} ${id}`));
    if (orphans.length === 0) continue;
    const [key = ''] = writtenTable(table, 'day').key;
    await sql`
      delete from ${sql(table)} as orphan
      where ${sql(key)} = any (${orphans}::text[]) and ${unreferenced(sql, table, key)}`;
  }
}

/** An ancestor that only a horse's profile names has no runner, and must stay. */
function unreferenced(sql: Queryable, table: FilledTableName, key: string) {
  const column = { ra_mst_sires: 'sire_id', ra_mst_dams: 'dam_id', ra_mst_damsires: 'damsire_id' }[table as string];
  if (column === undefined) return sql`true`;
  return sql`not exists (select from ra_mst_horses as horse where horse.${sql(column)} = orphan.${sql(key)})
    and not exists (select from ra_horse_pedigree as pedigree where pedigree.${sql(column)} = orphan.${sql(key)})`;
}
