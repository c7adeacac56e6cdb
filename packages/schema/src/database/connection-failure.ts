import { DatabaseConnectionError } from '../errors/index.js';
import type { ConnectionFailure } from '../errors/index.js';

const failures: Readonly<Record<ConnectionFailure, RegExp>> = {
  unreachable: /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|CONNECT_TIMEOUT)$/,
  credentials: /^28/,
  no_database: /^3D000$/,
  too_many_connections: /^53300$/,
  tls: /CERT|SIGNATURE|^ERR_SSL|^ERR_TLS|^EPROTO$/,
  not_ready: /^57P03$/,
  lost: /^(CONNECTION_(CLOSED|ENDED|DESTROYED)|ECONNRESET|EPIPE|57P0[125]|08...)$/,
  refused_setting: /^08P01$/,
};

// Order matters where two patterns meet: a refused setting is more than a lost connection.
const order = [
  'unreachable',
  'credentials',
  'no_database',
  'too_many_connections',
  'tls',
  'not_ready',
  'refused_setting',
  'lost',
] as const satisfies readonly ConnectionFailure[];

const advice: Readonly<Record<ConnectionFailure, string>> = {
  unreachable: 'is not reachable. Check host and port, and that the server runs and lets this machine in.',
  credentials:
    'refused the user or the password. With a pooler of Supabase the user is postgres.PROJECT, not postgres.',
  no_database: 'does not exist. Create it, or name another.',
  too_many_connections: 'has no connection left. Stop other clients, or use a pooler.',
  tls: 'could not be spoken to over TLS: it does not offer TLS, or its certificate is not trusted. Give sslrootcert=FILE with the certificate of its authority, or a weaker sslmode.',
  not_ready: 'is starting or stopping. Try again in a moment.',
  lost: 'closed the connection.',
  refused_setting: 'refused a setting at the end of the connection string, after the question mark.',
};

const supabaseDirect = / at db\.[a-z0-9]+\.supabase\.co:/;
const poolerAdvice =
  'This address of Supabase has IPv6 alone, which many networks lack: under Connect, copy the "Session pooler" string instead.';

/**
 * The typed error behind what the driver threw while connecting, or undefined when it was something else. `label` names
 * the target without its password.
 */
export function connectionFailure(error: unknown, label: string): DatabaseConnectionError | undefined {
  if (DatabaseConnectionError.isInstance(error)) return error;
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const reason =
    socketFailure(error, code) ??
    failureInWords(error.message) ??
    order.find((candidate) => failures[candidate].test(code));
  if (reason === undefined) return undefined;
  const isDirect = reason === 'unreachable' && supabaseDirect.test(label);
  const words = isDirect ? `${advice.unreachable} ${poolerAdvice}` : advice[reason];
  return new DatabaseConnectionError(reason, code, `The database ${label} ${words} (${error.message})`, {
    cause: error,
  });
}

// The same codes come from files: only a call to connect is meant.
function socketFailure(error: Error, code: string): ConnectionFailure | undefined {
  const isMissing = code === 'ENOENT' || code === 'EACCES';
  return isMissing && 'syscall' in error && error.syscall === 'connect' ? 'unreachable' : undefined;
}

// Poolers say what they mean in words only, and a setting is refused with codes that any query may meet.
function failureInWords(message: string): ConnectionFailure | undefined {
  if (/tenant or user not found|no such user|password authentication failed|SASL/i.test(message)) return 'credentials';
  if (/max ?clients|too many connections|remaining connection slots|no more connections/i.test(message)) {
    return 'too_many_connections';
  }
  if (/unsupported startup parameter|unrecognized configuration parameter|invalid value for parameter/i.test(message))
    return 'refused_setting';
  if (/wrong version number|before secure TLS|SSL routines/i.test(message)) return 'tls';
  return undefined;
}
