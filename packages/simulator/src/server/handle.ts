import type { IncomingHttpHeaders } from 'node:http';
import { requirePlan, type Account } from '../account/plan.js';
import { londonDay } from '../calendar.js';
import type { Fault } from '../faults/fault.js';
import type { FaultBox } from '../faults/fault-box.js';
import { findOperation, type Operation } from '../operations/operations.js';
import type { Days } from '../source/days.js';
import type { RacingSource } from '../source/racing-source.js';
import { answerOf, html, json, refusalOf, type Answer } from './answer.js';
import { authenticate } from './authentication.js';
import type { LimitOptions, RateLimit } from './rate-limit.js';
import { Refusal } from './refusal.js';

/** The state that all calls share. */
export interface Api {
  readonly source: RacingSource;
  readonly days: Days;
  readonly credentials: { readonly username: string; readonly password: string };
  account: Account;
  readonly faults: FaultBox;
  readonly limit: Required<LimitOptions>;
  readonly rateLimit: RateLimit;
  readonly maxResultsLimit: 50 | 100;
  readonly now: () => Date;
  /** Calls in flight of those operations that take one at a time. */
  oneAtATime: number;
}

/** A call as it arrived. */
export interface Arrival {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** A steady clock. @unit milliseconds */
  readonly at: number;
}

/** How a call is to be answered. */
export interface Verdict {
  readonly answer: Answer;
  readonly operation?: Operation | undefined;
  readonly fault?: Fault | undefined;
}

/** Decides the answer to a call, in the API's order: who calls, what for, how often, on which plan, with what. */
export function handle(api: Api, arrival: Arrival): Verdict {
  const { method, path, query, headers } = arrival;
  const today = londonDay(api.now());
  let operation: Operation | undefined;
  let fault: Fault | undefined;
  try {
    if (!headers['user-agent']) return { answer: html(403, 'Forbidden') };
    authenticate(headers.authorization, api.credentials.username, api.credentials.password);
    const found = findOperation(path);
    if (found === undefined) throw notSimulated(path);
    if (method !== 'GET') return { answer: json(405, '{"detail":"Method Not Allowed"}') };
    operation = found.operation;
    keepLimit(api, operation, arrival.at);

    fault = api.faults.draw({ path, query, today });
    if (fault?.kind === 'plan_shrinks') api.account = { ...api.account, ...(fault.account ?? { plan: 'free' }) };
    const broken = fault && brokenAnswer(fault);
    if (broken) return { answer: broken, operation, fault };

    requirePlan(api.account, operation.plan);
    const { source, days, account, maxResultsLimit } = api;
    const asOf = api.now();
    const reply = operation.answer({ id: found.id, path, query, today, asOf, source, days, account, maxResultsLimit });
    return { answer: answerOf(reply, fault), operation, fault };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { answer: refusalOf(error), operation, fault };
  }
}

function keepLimit({ limit, rateLimit, oneAtATime }: Api, operation: Operation, at: number): void {
  const allowed = limit.perSecond === 'published' ? operation.perSecond : limit.perSecond;
  const key = limit.scope === 'operation' || limit.perSecond === 'published' ? operation.path : 'account';
  const wait = rateLimit.take(key, allowed, at);
  if (wait === 0 && !(operation.oneInFlight && oneAtATime > 0)) return;
  const headers = limit.retryAfter ? { 'retry-after': String(Math.max(1, Math.ceil(wait / 1000))) } : {};
  throw new Refusal(429, 'Rate limit exceeded', headers);
}

/** The answers of faults that need no operation. */
function brokenAnswer(fault: Fault): Answer | undefined {
  if (fault.kind === 'server_error') return json(500, '{"detail":"Internal Server Error"}');
  if (fault.kind === 'bad_gateway') return html(502, 'Bad gateway');
  if (fault.kind === 'html') return html(200, 'Just a moment...');
  if (fault.kind !== 'rate_limited') return undefined;
  const { retryAfter } = fault;
  const value = retryAfter instanceof Date ? retryAfter.toUTCString() : retryAfter?.toString();
  return refusalOf(new Refusal(429, 'Rate limit exceeded', value === undefined ? {} : { 'retry-after': value }));
}

/** Paths of the regional add-ons refuse as for an account without them; all others do not exist. */
function notSimulated(path: string): Refusal {
  if (path.startsWith('/v1/australia/')) return new Refusal(401, 'Australia regional add-on required');
  if (path.startsWith('/v1/north-america/')) return new Refusal(401, 'North America regional add-on required');
  return new Refusal(404, 'Not Found');
}
