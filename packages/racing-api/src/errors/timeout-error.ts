import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** No whole answer came within `timeout`, again after every retry. */
export class TimeoutError extends RacingApiError {
  static {
    mark(this, 'TimeoutError');
  }

  declare readonly name: 'TimeoutError';

  static override isInstance(value: unknown): value is TimeoutError {
    return isMarked(value, 'TimeoutError');
  }
}
