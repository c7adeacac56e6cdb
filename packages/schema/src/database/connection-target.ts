import { InvalidDatabaseUrlError } from '../errors/index.js';
import { tlsOf } from './tls.js';
import type { Tls } from './tls.js';

/** A connection string, read: what the driver needs, and how to name it to a person. */
export interface ConnectionTarget {
  /** Host name, address, or the folder of a unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly tls: Tls;
  /** A transaction pooler stands between: no prepared statement survives there. */
  readonly isPooled: boolean;
  readonly connectTimeout: number | undefined;
  /** What is left of the query: settings of the session, sent to the server as they are. */
  readonly settings: Readonly<Record<string, string>>;
  /** The target for messages: no user, no password. */
  readonly label: string;
}

// Words of other clients and of poolers that a server would refuse as unknown settings.
const notForTheServer = new Set(
  [
    'sslmode ssl sslrootcert sslcert sslkey sslpassword sslnegotiation channel_binding gssencmode sslaccept sslidentity',
    'host port user password dbname connect_timeout target_session_attrs keepalives',
    'pgbouncer supa schema connection_limit pool_timeout pool_mode socket_timeout statement_cache_size prepare',
  ].flatMap((line) => line.split(' ')),
);

const poolerPort = 6543;

/**
 * Reads a Postgres connection string.
 *
 * `postgres://user:password@host:5432/database?sslmode=verify-full`; a unix socket is `postgres://user@%2Ffolder:5432/database`
 * or `?host=/folder`. Port 6543 (Supabase) or `?pgbouncer=true` means a transaction pooler.
 *
 * @throws InvalidDatabaseUrlError when it is no such string; the message never repeats it.
 */
export function connectionTarget(url: string): ConnectionTarget {
  const parsed = parse(url);
  const parameters = parsed.searchParams;
  const host = parameters.get('host') ?? (decode(parsed.hostname).replace(/^\[(.*)\]$/, '$1') || 'localhost');
  const port = Number(parameters.get('port') ?? (parsed.port || 5432));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidDatabaseUrlError('The port in the connection string is not a number from 1 to 65535.');
  }
  if (host.includes(',')) {
    throw new InvalidDatabaseUrlError('The connection string names several hosts; only one host can be named.');
  }
  const user = parameters.get('user') ?? (decode(parsed.username) || undefined);
  const database = parameters.get('dbname') ?? (decode(parsed.pathname.slice(1)) || user || 'postgres');
  const timeout = Number(parameters.get('connect_timeout') ?? Number.NaN);
  return {
    host,
    port,
    database,
    user,
    password: parameters.get('password') ?? (decode(parsed.password) || undefined),
    tls: tlsOf(parameters, host),
    isPooled: port === poolerPort || ['true', '1', 'yes'].includes(parameters.get('pgbouncer') ?? ''),
    connectTimeout: timeout > 0 ? timeout : undefined,
    settings: Object.fromEntries([...parameters].filter(([name]) => !notForTheServer.has(name))),
    label: host.startsWith('/') ? `${database} at socket ${host} (port ${port})` : `${database} at ${host}:${port}`,
  };
}

const example = 'postgres://user:password@host:5432/database';

function parse(url: string): URL {
  if (/^https?:\/\//i.test(url)) {
    throw new InvalidDatabaseUrlError(
      `An https address is not a database connection. With Supabase, take the connection string under Connect in the dashboard: it begins with postgresql://. Expected: ${example}`,
    );
  }
  if (!/^postgres(ql)?:\/\//i.test(url)) {
    throw new InvalidDatabaseUrlError(
      `A connection string begins with postgres:// or postgresql://. Expected: ${example}`,
    );
  }
  try {
    return new URL(url);
  } catch {
    // The cause would carry the string, and with it the password.
    throw new InvalidDatabaseUrlError(
      `The connection string cannot be read. Characters such as @ / : # ? in a password must be written as %40 %2F %3A %23 %3F. Expected: ${example}`,
    );
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidDatabaseUrlError(
      'A % in the connection string is not followed by two hexadecimal digits; write it as %25.',
    );
  }
}
