import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** The API refused the request for the rate (429), again after every retry, or asks for a longer wait than `retry.maxRetryAfter`: then `retryAt` says until when. */
export class RateLimitError extends RacingApiError {
  static {
    mark(this, 'RateLimitError');
  }

  declare readonly name: 'RateLimitError';

  static override isInstance(value: unknown): value is RateLimitError {
    return isMarked(value, 'RateLimitError');
  }
}
