import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** No whole answer came: no connection, or one that broke before the end, again after every retry. */
export class NetworkError extends RacingApiError {
  static {
    mark(this, 'NetworkError');
  }

  declare readonly name: 'NetworkError';

  static override isInstance(value: unknown): value is NetworkError {
    return isMarked(value, 'NetworkError');
  }
}
