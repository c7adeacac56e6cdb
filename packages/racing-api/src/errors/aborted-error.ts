import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** A signal ended the call: the client's or the call's own. `cause` is the signal's reason. */
export class AbortedError extends RacingApiError {
  static {
    mark(this, 'AbortedError');
  }

  declare readonly name: 'AbortedError';

  static override isInstance(value: unknown): value is AbortedError {
    return isMarked(value, 'AbortedError');
  }
}
