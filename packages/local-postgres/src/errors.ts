/** Why a local Postgres could not be started, for programs; the message says it for people. */
export type LocalPostgresErrorCode =
  | 'unsupported_platform'
  | 'binaries_missing'
  | 'not_permitted'
  | 'version_mismatch'
  | 'durability_mismatch'
  | 'cannot_start';

const marker = Symbol.for('@darkhorses/local-postgres/error');

/** The one error of this package: what failed, with which folder, and what to do about it. */
export class LocalPostgresError extends Error {
  override readonly name = 'LocalPostgresError';
  readonly code: LocalPostgresErrorCode;
  readonly [marker] = true;

  constructor(code: LocalPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** True for errors of every loaded copy of this package, where `instanceof` knows only its own. */
  static isInstance(value: unknown): value is LocalPostgresError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}
