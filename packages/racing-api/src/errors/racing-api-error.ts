import { isMarked, mark } from './mark.js';

/** What an error knows about the call that failed. */
export interface RacingApiErrorDetails {
  operation?: string | undefined;
  status?: number | undefined;
  attempts?: number | undefined;
  retryAt?: Date | undefined;
  detail?: unknown;
  cause?: unknown;
}

/**
 * What every error of this package extends: catch it to catch them all.
 *
 * It never holds the request, its headers or the credentials.
 *
 * @example
 * try {
 *   await api.GET('/v1/courses');
 * } catch (error) {
 *   if (RacingApiError.isInstance(error)) console.error(error.name, error.status, error.message);
 *   else throw error;
 * }
 */
export class RacingApiError extends Error {
  static {
    mark(this, 'RacingApiError');
  }

  declare readonly name: string;
  /** The path of the operation as the API describes it, such as `/v1/horses/{horse_id}/pro`. */
  declare readonly operation: string | undefined;
  /** The HTTP status of the last answer, if there was one. */
  declare readonly status: number | undefined;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** When the API said that it may be asked again, if it said so. */
  declare readonly retryAt: Date | undefined;
  /** What the API itself said: the `detail` of its answer. */
  declare readonly detail: unknown;

  constructor(message: string, details: RacingApiErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.attempts = details.attempts ?? 0;
    // Only what is known becomes a property, so that a printed error shows no row of `undefined`.
    if (details.operation !== undefined) this.operation = details.operation;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAt !== undefined) this.retryAt = details.retryAt;
    if (details.detail !== undefined) this.detail = details.detail;
  }

  /** True for an error of this class, also when another copy of this package made it. */
  static isInstance(value: unknown): value is RacingApiError {
    return isMarked(value, 'RacingApiError');
  }

  toJSON(): Record<string, unknown> {
    const { name, message, operation, status, attempts, retryAt, detail } = this;
    return { name, message, operation, status, attempts, retryAt, detail };
  }
}
