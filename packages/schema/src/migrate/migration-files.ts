import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrationsFolder } from './migrations-folder.js';

export interface Migration {
  /** Number and name of the file, for example 0000_tables. */
  readonly tag: string;
  /** sha256 of the file. */
  readonly hash: string;
  readonly statements: readonly string[];
}

/** Every migration that this version of the package knows, oldest first. */
export function migrationFiles(folder = migrationsFolder()): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return readMigrationFiles({ migrationsFolder: folder }).map((file, index) => {
    const tag = journal.entries[index]?.tag;
    if (tag === undefined) throw new Error(`The journal of ${folder} names fewer migrations than it has.`);
    return { tag, hash: file.hash, statements: file.sql };
  });
}
