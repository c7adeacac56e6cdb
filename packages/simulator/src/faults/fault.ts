import type { Account } from '../account/plan.js';

/** What can go wrong, each kind as it looks on the wire. */
export const faultKinds = [
  /** 429 although the limit was kept; `retryAfter` adds the header. */
  'rate_limited',
  /** 500 with a JSON body. */
  'server_error',
  /** 502 with the HTML page of a proxy. */
  'bad_gateway',
  /** 200 with an HTML page, as an edge's challenge sends it. */
  'html',
  /** The connection is reset before any byte. */
  'reset',
  /** Nothing is answered, ever. */
  'timeout',
  /** Headers and half of the body at once, the rest after `delay`. */
  'slow_body',
  /** Content-Length says more than is sent before the connection closes. */
  'truncated',
  /** 200 whose Content-Length is right and whose JSON stops in the middle. */
  'cut_json',
  /** 200 without a body. */
  'empty',
  /** A list whose `total` is one too many. */
  'wrong_total',
  /** A later page that holds the rows of the first. */
  'repeated_page',
  /** Results whose ratings have not arrived yet. */
  'late_ratings',
  /** From this call on the account has the plan in `account`. */
  'plan_shrinks',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Which calls a fault is for; every given part must match. */
export interface FaultMatch {
  /** The exact path, or a pattern for it. */
  readonly path?: string | RegExp;
  /** Calls that ask for this day, alone or within a range. */
  readonly date?: string;
  /** Query values as sent, such as `{ skip: '50' }`. */
  readonly query?: Readonly<Record<string, string>>;
  /** The n-th call, from 1, of those that match the rest. */
  readonly call?: number;
}

/**
 * Something that goes wrong, on the calls that match.
 *
 * With `rate`, each attempt of each URL draws for itself from the seed; otherwise the first `times` matching calls have it.
 *
 * @example { kind: 'server_error', match: { path: '/v1/results', date: '2024-03-09' }, times: 2 }
 * @example { kind: 'reset', rate: 0.01 }
 * @example { kind: 'rate_limited', rate: 0.05, burst: 20, retryAfter: 1 }
 */
export interface Fault {
  readonly kind: FaultKind;
  readonly match?: FaultMatch;
  /** How often at most; 1 unless a `rate` is given, then without end. */
  readonly times?: number;
  /** From 0 to 1. */
  readonly rate?: number;
  /** With `rate`: so many calls in a row draw together, so that all of them have it or none. A storm. */
  readonly burst?: number;
  /** Retry-After of `rate_limited`: seconds, or a date. */
  readonly retryAfter?: number | Date;
  /** The pause of `slow_body`. @unit milliseconds */
  readonly delay?: number;
  /** What `plan_shrinks` leaves of the account. */
  readonly account?: Partial<Account>;
}
