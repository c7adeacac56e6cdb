import { SchemaError } from './schema-error.js';

/** The connection string cannot be used. The message never repeats it: it may hold a password. */
export class InvalidDatabaseUrlError extends SchemaError {
  override readonly name = 'InvalidDatabaseUrlError';

  static override isInstance(error: unknown): error is InvalidDatabaseUrlError {
    return SchemaError.isInstance(error) && error.name === 'InvalidDatabaseUrlError';
  }
}
