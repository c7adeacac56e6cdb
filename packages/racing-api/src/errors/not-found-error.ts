import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** The API knows no such thing (404): an id without an entry, or a path that does not exist. Never retried. */
export class NotFoundError extends RacingApiError {
  static {
    mark(this, 'NotFoundError');
  }

  declare readonly name: 'NotFoundError';

  static override isInstance(value: unknown): value is NotFoundError {
    return isMarked(value, 'NotFoundError');
  }
}
