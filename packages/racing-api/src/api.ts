import type { Limiter } from './limiter/contract.js';
import type { CallArguments, CallOptions } from './options.js';
import type { Data, Item, ListPath, Path, Total } from './paths.js';

/** The client that `createRacingApi` makes. */
export interface RacingApi {
  /**
   * Asks for one thing.
   *
   * @returns the body of the answer
   * @throws RacingApiError, one class for each cause
   *
   * @example
   * const { courses } = await api.GET('/v1/courses', { params: { query: { region_codes: ['gb', 'ire'] } } });
   */
  GET<P extends Path>(path: P, ...call: CallArguments<P>): Promise<Data<P>>;
  /** The same calls, answering with the response and what was measured beside the data. */
  readonly withResponse: { GET<P extends Path>(path: P, ...call: CallArguments<P>): Promise<WithResponse<P>> };
  /**
   * Reads a list page by page, to its proven end.
   *
   * @throws IncompleteListError where the rows do not add up to the list's own total
   *
   * @example
   * for await (const page of api.pages('/v1/results', { params: { query: { start_date: day, end_date: day } } })) {
   *   console.log(page.index, page.items.length, page.total);
   * }
   */
  pages<P extends ListPath>(path: P, ...call: CallArguments<P, ListOptions>): AsyncIterableIterator<Page<P>>;
  /** Reads a list row by row. It throws at the end where the rows do not add up, so take them for whole only after that. */
  items<P extends ListPath>(path: P, ...call: CallArguments<P, ListOptions>): AsyncIterableIterator<Item<P>>;
  /** What sets the pace: its `stats()` tell how it goes. */
  readonly limiter: Limiter;
}

export interface WithResponse<P extends Path> {
  readonly data: Data<P>;
  /** The answer, its body still to be read. */
  readonly response: Response;
  readonly metadata: Metadata;
}

export interface Metadata {
  /** The path of the operation, such as `/v1/results`. */
  readonly operation: string;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** The body as received. */
  readonly bytes: Uint8Array;
  /** For slots, and between attempts. @unit milliseconds */
  readonly waited: number;
  /** From sending to the last byte, of the attempt that was answered. @unit milliseconds */
  readonly duration: number;
}

export interface ListOptions extends CallOptions {
  /** Goes on after a page that was read before: its `resume`. */
  from?: string | undefined;
}

export interface Page<P extends ListPath> {
  readonly items: readonly Item<P>[];
  /** How many rows the list has, null for the few lists that do not say. */
  readonly total: Total<P>;
  /** How many rows stand before this page. */
  readonly skip: number;
  /** How many rows were asked for. */
  readonly limit: number;
  /** 0 for the first page that was read. */
  readonly index: number;
  /** The body as received. */
  readonly bytes: Uint8Array;
  /** Where this page ends, as text that can be stored: give it as `from` to go on later. */
  readonly resume: string;
}
