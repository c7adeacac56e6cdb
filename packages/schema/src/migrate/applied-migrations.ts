import type { Sql, TransactionSql } from '../database/open.js';
import { MigrationMismatchError } from '../errors/index.js';
import type { Migration } from './migration-files.js';

/** Which of the known migrations the database lacks: all of them where we have never migrated it, which `isFirst` tells. */
export async function missingMigrations(
  sql: Sql | TransactionSql,
  known: readonly Migration[],
): Promise<{ missing: Migration[]; isFirst: boolean }> {
  const [found] = await sql<{ table: string | null }[]>`select to_regclass('ops.migrations')::text as "table"`;
  if (found?.table == null) return { missing: [...known], isFirst: true };
  const applied = await sql<{ tag: string; hash: string }[]>`select tag, hash from ops.migrations order by tag`;
  refuseUnknown(applied, known);
  const tags = new Set(applied.map(({ tag }) => tag));
  return { missing: known.filter(({ tag }) => !tags.has(tag)), isFirst: false };
}

function refuseUnknown(applied: readonly { tag: string; hash: string }[], known: readonly Migration[]): void {
  const hashes = new Map(known.map(({ tag, hash }) => [tag, hash]));
  const newer = applied.filter(({ tag }) => !hashes.has(tag)).map(({ tag }) => tag);
  if (newer.length > 0) {
    throw new MigrationMismatchError(
      newer,
      `This database was made by a newer version: it has ${newer.join(', ')}, which this one does not know (its newest is ${known.at(-1)?.tag}). Nothing was changed. Update this program, or use the version that made the database.`,
    );
  }
  const changed = applied.filter(({ tag, hash }) => hashes.get(tag) !== hash).map(({ tag }) => tag);
  if (changed.length > 0) {
    throw new MigrationMismatchError(
      changed,
      `This database was made by another version of ${changed.join(', ')} than this program has: migrations are never edited once released. Nothing was changed. Use the version that made the database, or load a new one.`,
    );
  }
}
