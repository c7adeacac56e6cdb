import { SchemaError } from './schema-error.js';

/** The database was migrated by a newer or another version of this package. Nothing was changed. */
export class MigrationMismatchError extends SchemaError {
  override readonly name = 'MigrationMismatchError';

  constructor(
    readonly migrations: readonly string[],
    message: string,
  ) {
    super(message);
  }

  static override isInstance(error: unknown): error is MigrationMismatchError {
    return SchemaError.isInstance(error) && error.name === 'MigrationMismatchError';
  }
}
