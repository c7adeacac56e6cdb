import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** An answer came that is not what the API describes: HTML, broken or empty JSON (again after every retry), or rows that were not asked for. */
export class MalformedResponseError extends RacingApiError {
  static {
    mark(this, 'MalformedResponseError');
  }

  declare readonly name: 'MalformedResponseError';

  static override isInstance(value: unknown): value is MalformedResponseError {
    return isMarked(value, 'MalformedResponseError');
  }
}
