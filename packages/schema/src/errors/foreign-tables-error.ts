import { SchemaError } from './schema-error.js';

/** The database holds tables of another maker under our names. Nothing was changed. */
export class ForeignTablesError extends SchemaError {
  override readonly name = 'ForeignTablesError';

  constructor(
    readonly tables: readonly string[],
    message: string,
  ) {
    super(message);
  }

  static override isInstance(error: unknown): error is ForeignTablesError {
    return SchemaError.isInstance(error) && error.name === 'ForeignTablesError';
  }
}
