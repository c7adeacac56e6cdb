import type { TransactionSql } from '../database/open.js';
import { UnfitDatabaseError } from '../errors/index.js';

const oldest = 15;

/** Refuses a server that lacks what our tables need (unique keys over nulls, views with the reader's rights). */
export async function refuseOldServer(sql: TransactionSql): Promise<void> {
  const [server] = await sql<{ version: number; name: string }[]>`
    select current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as name`;
  if (server !== undefined && server.version >= oldest) return;
  throw new UnfitDatabaseError(`The server is Postgres ${server?.name}; version ${oldest} or newer is needed.`);
}

/** What a refusal of the server while migrating means, or undefined where it is something else. */
export function unfitness(error: unknown, label: string): UnfitDatabaseError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (!(error instanceof Error)) return undefined;
  if (code === '42501') {
    return new UnfitDatabaseError(
      `The role that connects to ${label} may not make our tables (${error.message}). Nothing was changed. Connect as the owner of the database, or let its owner run: grant create on database NAME to ROLE; grant create on schema public to ROLE;`,
      { cause: error },
    );
  }
  if (code === '25006') {
    return new UnfitDatabaseError(
      `The database ${label} is read-only: a standby, or a service that stopped writes for want of space. Nothing was changed. Connect to the primary, or make room.`,
      { cause: error },
    );
  }
  return undefined;
}
