import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** The API refuses what was asked (400, 422 and other 4xx): `detail` names the parameter. Never retried. */
export class ValidationError extends RacingApiError {
  static {
    mark(this, 'ValidationError');
  }

  declare readonly name: 'ValidationError';

  static override isInstance(value: unknown): value is ValidationError {
    return isMarked(value, 'ValidationError');
  }
}
