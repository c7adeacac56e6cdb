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
  await refuseCopy(database);
  if (pending.length > 0) await rehearseMigration(database, () => Promise.resolve());
  else await refuseReader(database);
  return { kind: 'own', label: database.label, version, isPooled, pending };
}

/** Tables of another role, which has not let this one in: row level security would show it nothing at all. */
async function refuseReader({ sql, label }: Database): Promise<void> {
  const [closed] = await sql<{ table: string; owner: string; role: string }[]>`
    select c.relname as "table", pg_get_userbyid(c.relowner) as owner, current_user as role
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname in ${sql(Object.keys(tables))}
      and not (
        has_table_privilege(c.oid, 'insert') and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete')
        and (not row_security_active(c.oid) or exists (
          select from pg_policy p
          where p.polrelid = c.oid and p.polcmd = '*' and exists (select from unnest(p.polroles) as given where pg_has_role(given, 'member'))
        ))
      )
    order by c.relname
    limit 1`;
  if (closed === undefined) return;
  const { table, owner, role } = closed;
  throw new CommandError(
    `The database ${label} has our tables, and ${role} may not fill them (${table}, for one). Connect as ${owner}, who owns them, or let ` +
      `${owner} run: npm run backfill -- migrate --grant ${role}. Nothing was written.`,
    { exitCode: exitCodes.cannotStart },
  );
}

/** A standby, or a service that has stopped writes. */
async function refuseCopy({ sql, label }: Database): Promise<void> {
  const [copy] = await sql`select where pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'`;
  if (copy === undefined) return;
  throw new CommandError(
    `The database ${label} is read-only: a standby, or a service that stopped writes for want of space. Connect to the primary, or make room. Nothing was written.`,
    { exitCode: exitCodes.cannotStart },
  );
}
