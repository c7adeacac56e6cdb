import type { Account } from '../account/plan.js';
import type { Days, Row } from '../source/days.js';
import type { RacingSource } from '../source/racing-source.js';

/** What an operation knows when it answers. */
export interface Call {
  /** The path parameter's value, on the operations that have one. */
  readonly id: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly account: Account;
  readonly asOf: Date;
  /** The day in London at `asOf`. */
  readonly today: string;
  readonly source: RacingSource;
  readonly days: Days;
  /** The largest `limit` of results lists: 50 on the API's first version, 100 later. */
  readonly maxResultsLimit: 50 | 100;
}

/** A list to be cut into the page asked for. */
export interface Listing {
  readonly name: 'results' | 'racecards';
  readonly rows: readonly Row[];
  readonly limit: number;
  readonly skip: number;
  readonly query: readonly (readonly [string, string])[];
}

/** An operation's answer: a list to page, or a JSON value. */
export type Reply = { readonly listing: Listing } | { readonly value: unknown };

/** The `query` that lists carry: the names and values as sent, then the path's parameter. */
export function echo(query: URLSearchParams, ...added: readonly (readonly [string, string])[]): [string, string][] {
  return [...query, ...added.map(([name, value]): [string, string] => [name, value])];
}
