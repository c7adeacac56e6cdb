import { IngestError } from '../errors.js';

/** The API answered with no list, or an empty one, where there is always something to list. Nothing of it was written. */
export class UnexpectedListError extends IngestError {
  override readonly name = 'UnexpectedListError';
}
