import { SchemaError } from './schema-error.js';

/** The role cannot be given that access, or the role that connects has too few rights. The message says what to do. */
export class RoleError extends SchemaError {
  override readonly name = 'RoleError';

  static override isInstance(error: unknown): error is RoleError {
    return SchemaError.isInstance(error) && error.name === 'RoleError';
  }
}
