import { systemClock } from '../clock.js';
import { createLimiter } from '../limiter/limiter.js';
import type { RacingApiOptions } from '../options.js';
import type { Wire } from './attempt.js';
import { basicAuthorization } from './credentials.js';
import { createRedactor } from './redact.js';
import type { Retries } from './send.js';

export interface Settings {
  readonly baseUrl: string;
  readonly wire: Wire;
  readonly retries: Retries;
}

/** @throws TypeError or RangeError that names the option and what it should be */
export function settingsOf(options: RacingApiOptions): Settings {
  const { username, password, limiter, maxRequestsPerSecond, timeout = 30_000, retry = {} } = options;
  assertText('username', username);
  assertText('password', password);
  assertCount('timeout', timeout, 'milliseconds');
  const { retries = 5, maxRetryAfter = 120_000, random = Math.random } = retry;
  assertCount('retry.retries', retries, 'retries');
  assertCount('retry.maxRetryAfter', maxRetryAfter, 'milliseconds');
  if (limiter !== undefined && maxRequestsPerSecond !== undefined) {
    throw new TypeError('Give either a limiter or maxRequestsPerSecond: a limiter has its own rate.');
  }

  const clock = options.clock ?? systemClock;
  const authorization = basicAuthorization(username, password);
  return {
    baseUrl: baseUrlOf(options.baseUrl),
    retries: { retries, maxRetryAfter, random },
    wire: {
      fetch: fetchOf(options.fetch),
      limiter: limiter ?? createLimiter({ clock, maxRequestsPerSecond }),
      clock,
      timeout: timeout === 0 ? Infinity : timeout,
      hooks: options.hooks ?? {},
      redact: createRedactor([password, authorization, authorization.slice('Basic '.length), username]),
      headers: { ...userAgent(), accept: 'application/json', authorization },
    },
  };
}

function fetchOf(given: RacingApiOptions['fetch']): Wire['fetch'] {
  if (given !== undefined) return (url, init) => given(new Request(url, init));
  // Looked up at every call, so that what a test or a tracer puts in its place is used. It makes a Request of its own.
  return (url, init) => globalThis.fetch(url, init);
}

function baseUrlOf(given = 'https://api.theracingapi.com'): string {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new TypeError('baseUrl is no URL; give one such as https://api.theracingapi.com.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new TypeError(
      'baseUrl holds credentials; give them as username and password, where they are kept out of sight.',
    );
  }
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new TypeError(`baseUrl is ${url.origin}${url.pathname}; give an http or https URL without a query.`);
  }
  return url.href.replace(/\/+$/, '');
}

/** The edge may refuse who does not name himself. A browser does, and asks the server's leave for a name of ours. */
function userAgent(): Record<string, string> {
  const isBrowser = typeof navigator !== 'undefined' && navigator.userAgent?.startsWith('Mozilla/');
  return isBrowser ? {} : { 'user-agent': 'darkhorses-racing-api (+https://github.com/darkhorses/darkhorses)' };
}

function assertText(name: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') return;
  const found = value === '' ? 'empty' : value === undefined ? 'missing' : `a ${typeof value}`;
  throw new TypeError(`${name} is ${found}; give the ${name} of your account at The Racing API.`);
}

function assertCount(name: string, value: number, unit: string): void {
  if (value >= 0) return;
  throw new RangeError(`${name} is ${String(value)}; give a number of ${unit}, 0 or more.`);
}
