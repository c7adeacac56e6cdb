import { SchemaError } from './schema-error.js';

/** The database cannot hold our tables: too old a server, a role without the right to create them, or a read-only copy. */
export class UnfitDatabaseError extends SchemaError {
  override readonly name = 'UnfitDatabaseError';

  static override isInstance(error: unknown): error is UnfitDatabaseError {
    return SchemaError.isInstance(error) && error.name === 'UnfitDatabaseError';
  }
}
