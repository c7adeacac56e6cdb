import { drizzle } from 'drizzle-orm/postgres-js';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Notice, Options } from 'postgres';
import * as schema from '../drizzle-schema.js';
import { connectionFailure } from './connection-failure.js';
import { connectionTarget } from './connection-target.js';
import type { ConnectionTarget } from './connection-target.js';
import { numberTypes } from './number-types.js';
import type { Tls } from './tls.js';

export interface OpenDatabaseOptions {
  /** Connections of `sql` at most. Default 8. */
  max?: number;
  /** Connections of `orm` at most, made only when it is used. Default 2. */
  ormMax?: number;
  /** Name in pg_stat_activity. Default 'darkhorses'. */
  applicationName?: string;
  /** TLS, instead of what the connection string asks for. */
  ssl?: Tls;
  /** @unit seconds. Default 10, or `connect_timeout` of the connection string. */
  connectTimeout?: number;
  /** Notices of the server; by default they are dropped. */
  onNotice?: (notice: Notice) => void;
}

export type Sql = postgres.Sql<{ calendarDay: string; bigNumber: number; decimal: number }>;
export type TransactionSql = postgres.TransactionSql<{ calendarDay: string; bigNumber: number; decimal: number }>;
export type Orm = PostgresJsDatabase<typeof schema>;

export interface Database {
  /** postgres.js: days are 'YYYY-MM-DD', instants are Date, numeric and bigint are numbers. */
  readonly sql: Sql;
  /** Drizzle on connections of its own: it changes how its client reads dates and JSON. */
  readonly orm: Orm;
  /** The target for messages: database, host and port. */
  readonly label: string;
  /** Whether a transaction pooler stands between: then nothing is prepared. */
  readonly isPooled: boolean;
  /** Connects, or throws a DatabaseConnectionError that says why not. */
  ready(): Promise<void>;
  /** Waits for queries under way, at most five seconds, and closes every connection. */
  close(): Promise<void>;
}

/**
 * Opens a database: nothing is connected before the first query.
 *
 * @param url `postgres://user:password@host:5432/database`; see `connectionTarget` for what may follow.
 * @throws InvalidDatabaseUrlError when the string cannot be used.
 * @example
 *     const database = openDatabase('postgres://localhost/racing');
 *     const [row] = await database.sql`select count(*) as races from ra_races`;
 *     await database.close();
 */
export function openDatabase(url: string, options: OpenDatabaseOptions = {}): Database {
  const target = connectionTarget(url);
  const sql: Sql = postgres({ ...clientOptions(target, options), max: options.max ?? 8, types: numberTypes });
  const ormClient = postgres({ ...clientOptions(target, options), max: options.ormMax ?? 2 });
  const timeout = connectTimeout(target, options);
  let isReachable = true;
  const database: Database = {
    sql,
    orm: drizzle(ormClient, { schema }),
    label: target.label,
    isPooled: target.isPooled,
    async ready() {
      try {
        await within(timeout, sql`select 1`);
      } catch (error) {
        isReachable = false;
        throw connectionFailure(error, target.label) ?? error;
      }
    },
    async close() {
      const patience = { timeout: isReachable ? 5 : 0 };
      await Promise.all([sql.end(patience), ormClient.end(patience)]);
    },
  };
  // Printed by a careless log, a database shows where it is and nothing else.
  return Object.defineProperty(database, Symbol.for('nodejs.util.inspect.custom'), {
    value: () => `Database { ${target.label} }`,
  });
}

function clientOptions(target: ConnectionTarget, options: OpenDatabaseOptions): Options<Record<string, never>> {
  return {
    host: target.host,
    port: target.port,
    database: target.database,
    ...(target.user !== undefined && { username: target.user }),
    // A function, so that the password is no property of the client that a log could print.
    password: () => target.password ?? process.env['PGPASSWORD'] ?? '',
    ssl: options.ssl ?? target.tls,
    // A prepared statement lives in one server connection; behind a transaction pooler the next query meets another.
    prepare: !target.isPooled,
    connect_timeout: connectTimeout(target, options),
    connection: { application_name: options.applicationName ?? 'darkhorses', ...target.settings },
    onnotice: options.onNotice ?? (() => {}),
  };
}

function connectTimeout(target: ConnectionTarget, options: OpenDatabaseOptions): number {
  return options.connectTimeout ?? target.connectTimeout ?? 10;
}

// The driver tries a server that hangs up again without end, and its own time-out begins anew each time.
async function within(seconds: number, query: PromiseLike<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error(`no answer within ${seconds} s`), { code: 'CONNECT_TIMEOUT' });
    timer = setTimeout(() => reject(error), seconds * 1000);
  });
  try {
    await Promise.race([query, late]);
  } finally {
    clearTimeout(timer);
  }
}
