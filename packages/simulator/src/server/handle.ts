import type { IncomingMessage } from 'node:http';
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
  /** Operations with a call in flight, of those that take one at a time. */
  readonly inFlight: Set<string>;
}

/** How a call is to be answered. */
export interface Verdict {
  readonly answer: Answer;
  readonly operation?: Operation | undefined;
  readonly fault?: Fault | undefined;
}

/**
 * Decides the answer to a call, in the API's order: who calls, what for, how often, on which plan, with what.
 *
 * @param arrived the steady clock at arrival, in milliseconds
 */
export function handle(api: Api, request: IncomingMessage, arrived: number): Verdict {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const path = decodeURIComponent(url.pathname);
  const today = londonDay(api.now());
  let found: ReturnType<typeof findOperation>;
  let fault: Fault | undefined;
  try {
    if (!request.headers['user-agent']) return { answer: html(403, 'Forbidden') };
    authenticate(request.headers.authorization, api.credentials.username, api.credentials.password);
    found = findOperation(path);
    if (found === undefined) throw new Refusal(404, elsewhere(path) ?? 'Not Found');
    if (request.method !== 'GET') return { answer: json(405, '{"detail":"Method Not Allowed"}') };
    const { operation, id } = found;
    keepLimit(api, operation, arrived);

    fault = api.faults.draw({ path, query: url.searchParams, today });
    if (fault?.kind === 'plan_shrinks') api.account = { ...api.account, ...(fault.account ?? { plan: 'free' }) };
    const broken = fault && brokenAnswer(fault);
    if (broken) return { answer: broken, operation, fault };

    requirePlan(api.account, operation.plan);
    const reply = operation.answer({
      id,
      path,
      today,
      query: url.searchParams,
      asOf: api.now(),
      account: api.account,
      source: api.source,
      days: api.days,
      maxResultsLimit: api.maxResultsLimit,
    });
    return { answer: answerOf(reply, fault), operation, fault };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { answer: refusalOf(error), operation: found?.operation, fault };
  }
}

function keepLimit({ limit, rateLimit, inFlight }: Api, operation: Operation, arrived: number): void {
  const allowed = limit.perSecond === 'published' ? operation.perSecond : limit.perSecond;
  const key = limit.scope === 'operation' || limit.perSecond === 'published' ? operation.path : 'account';
  const wait = rateLimit.take(key, allowed, arrived);
  const header = limit.retryAfter ? { 'retry-after': String(Math.max(1, Math.ceil(wait / 1000))) } : {};
  if (wait > 0 || (operation.oneInFlight && inFlight.size > 0)) throw new Refusal(429, 'Rate limit exceeded', header);
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

/** The add-ons that are not simulated refuse as for an account without them. */
function elsewhere(path: string): string | undefined {
  const region = /^\/v1\/(north-america|australia)\//.exec(path)?.[1];
  if (region === undefined) return undefined;
  throw new Refusal(401, `${region === 'australia' ? 'Australia' : 'North America'} regional add-on required`);
}
