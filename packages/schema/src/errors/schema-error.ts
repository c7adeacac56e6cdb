// A registered symbol, so that an error is known across two loaded copies of the package.
const marker = Symbol.for('@darkhorses/schema.error');

/** Base of every error that this package throws on purpose; `name` tells which. */
export class SchemaError extends Error {
  override readonly name: string = 'SchemaError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    Object.defineProperty(this, marker, { value: true });
  }

  static isInstance(error: unknown): error is SchemaError {
    return error instanceof Error && marker in error;
  }
}
