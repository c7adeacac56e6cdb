import { CommandError, type DatabaseWorkplace, exitCodes } from '@darkhorses/command';
import { type Database, pendingMigrations, rehearseMigration, tables } from '@darkhorses/schema';

/** How the database stands that would be filled. */
export interface DatabaseSight {
  readonly kind: 'embedded' | 'own';
  /** Where it is, without user and password. */
  readonly label: string;
  /** Of the server, such as `17.6`. */
  readonly version: string;
  /** Behind a transaction pooler, where nothing is prepared. */
  readonly isPooled: boolean;
  /** Migrations that it lacks; ours is up to date by itself. */
  readonly pending: readonly string[];
}

/**
 * Looks whether the database can be filled: its version, whether our tables are there or could be made, whether the role
 * that connects may write them.
 *
 * @throws {CommandError} and what `migrate` throws; each says what to do
 */
export async function seeDatabase({ settings, database }: DatabaseWorkplace): Promise<DatabaseSight> {
  const { sql, isPooled } = database;
  const [server] = await sql<
    { version: string }[]
  >`select split_part(current_setting('server_version'), ' ', 1) as version`;
  const version = server?.version ?? '';
  if (settings.databaseUrl === undefined) {
    return { kind: 'embedded', label: settings.home, version, isPooled, pending: [] };
  }
  const pending = await pendingMigrations(database);
  if (pending.length > 0) await rehearseMigration(database, () => Promise.resolve());
  else await refuseReader(database);
  return { kind: 'own', label: database.label, version, isPooled, pending };
}

/** Tables that somebody else made: read they may be, filled not. Row level security would show this role nothing at all. */
async function refuseReader({ sql, label }: Database): Promise<void> {
  const closed = await sql<{ name: string; owner: string }[]>`
    select c.relname as name, pg_get_userbyid(c.relowner) as owner
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname in ${sql(Object.keys(tables))}
      and (row_security_active(c.oid) or pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'
        or not (has_table_privilege(c.oid, 'insert') and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete')))
    order by c.relname`;
  const [first] = closed;
  if (first === undefined) return;
  throw new CommandError(
    `The database ${label} has our tables, and the role that connects may not fill them (${first.name} and ${closed.length - 1} more). ` +
      `Connect as ${first.owner}, who owns them, and to the primary rather than to a copy of it. Nothing was written.`,
    { exitCode: exitCodes.cannotStart },
  );
}
