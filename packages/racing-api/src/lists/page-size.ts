import { ValidationError } from '../errors/validation-error.js';
import type { Operation } from '../generated/operations.js';

/**
 * How many rows to ask for. Older servers of the API allow half of what newer ones do, and answer 422 to more: once one did, the
 * client asks it for no more than that.
 */
export class PageSize {
  #older = false;

  /** The size to ask for, null where the list has no pages. */
  of(operation: Operation, wanted: number | undefined): number | null {
    const { limit } = operation;
    if (limit === null) return null;
    const largest = this.#older ? limit.olderMax : limit.max;
    return Math.min(wanted ?? largest, this.#older ? largest : Infinity);
  }

  /** The size to try after an error, or undefined where the error is about something else. */
  afterError(operation: Operation, size: number | null, error: unknown): number | undefined {
    const olderMax = operation.limit?.olderMax;
    if (size === null || olderMax === undefined || size <= olderMax) return undefined;
    if (!ValidationError.isInstance(error) || error.status !== 422) return undefined;
    return isAboutLimit(error.detail) ? olderMax : undefined;
  }

  /** The smaller size was accepted: the server is an older one. */
  rememberOlder(): void {
    this.#older = true;
  }
}

/** A list of parameters that are wrong names the limit; a detail in any other form may mean it. */
function isAboutLimit(detail: unknown): boolean {
  return !Array.isArray(detail) || detail.some((entry) => JSON.stringify(entry).includes('limit'));
}
