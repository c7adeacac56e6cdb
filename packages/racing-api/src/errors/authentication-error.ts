import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** The API does not accept the username and password, or refuses this address (401, 403). Never retried. */
export class AuthenticationError extends RacingApiError {
  static {
    mark(this, 'AuthenticationError');
  }

  declare readonly name: 'AuthenticationError';

  static override isInstance(value: unknown): value is AuthenticationError {
    return isMarked(value, 'AuthenticationError');
  }
}
