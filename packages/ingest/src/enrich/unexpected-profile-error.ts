import { IngestError } from '../errors.js';

/** The API answered with another horse's profile than was asked for. Nothing of it was written. */
export class UnexpectedProfileError extends IngestError {
  override readonly name = 'UnexpectedProfileError';
}
