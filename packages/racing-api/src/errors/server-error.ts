import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** The API failed (5xx or 408), again after every retry. */
export class ServerError extends RacingApiError {
  static {
    mark(this, 'ServerError');
  }

  declare readonly name: 'ServerError';

  static override isInstance(value: unknown): value is ServerError {
    return isMarked(value, 'ServerError');
  }
}
