import { SchemaError } from './schema-error.js';

export type ConnectionFailure =
  | 'unreachable'
  | 'credentials'
  | 'no_database'
  | 'too_many_connections'
  | 'tls'
  | 'not_ready'
  | 'lost'
  | 'refused_setting';

/** There is no connection to the database, or it was lost: `reason` tells why, the message what to do. */
export class DatabaseConnectionError extends SchemaError {
  override readonly name = 'DatabaseConnectionError';

  constructor(
    readonly reason: ConnectionFailure,
    /** The code of the system, of TLS or of Postgres, for example ECONNREFUSED or 28P01. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  static override isInstance(error: unknown): error is DatabaseConnectionError {
    return SchemaError.isInstance(error) && error.name === 'DatabaseConnectionError';
  }
}
