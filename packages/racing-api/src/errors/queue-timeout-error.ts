import { isMarked, mark } from './mark.js';
import { RacingApiError, type RacingApiErrorDetails } from './racing-api-error.js';

/** The request waited for its turn longer than `maxQueueWait` and was not sent. */
export class QueueTimeoutError extends RacingApiError {
  static {
    mark(this, 'QueueTimeoutError');
  }

  declare readonly name: 'QueueTimeoutError';
  /** @unit milliseconds */
  readonly maxQueueWait: number;

  constructor(message: string, details: RacingApiErrorDetails & { maxQueueWait: number }) {
    super(message, details);
    this.maxQueueWait = details.maxQueueWait;
  }

  static override isInstance(value: unknown): value is QueueTimeoutError {
    return isMarked(value, 'QueueTimeoutError');
  }
}
