import { isMarked, mark } from './mark.js';
import { RacingApiError } from './racing-api-error.js';

/** The account's plan does not include the operation (401 or 403 that names a plan). Never retried. */
export class PlanError extends RacingApiError {
  static {
    mark(this, 'PlanError');
  }

  declare readonly name: 'PlanError';

  static override isInstance(value: unknown): value is PlanError {
    return isMarked(value, 'PlanError');
  }
}
