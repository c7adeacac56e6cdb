import { isMarked, mark } from './mark.js';
import { RacingApiError, type RacingApiErrorDetails } from './racing-api-error.js';

/** What is wrong with a list whose rows do not add up to its `total`. */
export type IncompleteReason =
  /** It ended before its total, or went on beyond it. */
  | 'count'
  /** A row came twice: the API repeats a page, or rows moved while the list was read. */
  | 'repeated'
  /** Its total changed while it was read. */
  | 'changed'
  /** The rest stands beyond the greatest `skip` that the API allows. */
  | 'unreachable';

/** The rows of a list are not proven to be all of it: what was read so far must not be taken for the whole. */
export class IncompleteListError extends RacingApiError {
  static {
    mark(this, 'IncompleteListError');
  }

  declare readonly name: 'IncompleteListError';
  /** How many rows the API says there are. */
  readonly expected: number;
  /** How many different rows were read. */
  readonly got: number;
  readonly reason: IncompleteReason;

  constructor(
    message: string,
    details: RacingApiErrorDetails & { expected: number; got: number; reason: IncompleteReason },
  ) {
    super(message, details);
    this.expected = details.expected;
    this.got = details.got;
    this.reason = details.reason;
  }

  static override isInstance(value: unknown): value is IncompleteListError {
    return isMarked(value, 'IncompleteListError');
  }

  override toJSON(): Record<string, unknown> {
    const { expected, got, reason } = this;
    return { ...super.toJSON(), expected, got, reason };
  }
}
