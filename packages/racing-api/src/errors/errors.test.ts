import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { AbortedError } from './aborted-error.js';
import { AuthenticationError } from './authentication-error.js';
import { IncompleteListError } from './incomplete-list-error.js';
import { MalformedResponseError } from './malformed-response-error.js';
import { NetworkError } from './network-error.js';
import { NotFoundError } from './not-found-error.js';
import { PlanError } from './plan-error.js';
import { QueueTimeoutError } from './queue-timeout-error.js';
import { RacingApiError } from './racing-api-error.js';
import { RateLimitError } from './rate-limit-error.js';
import { ServerError } from './server-error.js';
import { TimeoutError } from './timeout-error.js';
import { ValidationError } from './validation-error.js';

const details = { operation: '/v1/results', status: 429, attempts: 6, retryAt: new Date(0) };
const classes = {
  AbortedError,
  AuthenticationError,
  MalformedResponseError,
  NetworkError,
  NotFoundError,
  PlanError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
};
const samples: Record<string, RacingApiError> = {
  ...Object.fromEntries(Object.entries(classes).map(([name, Class]) => [name, new Class('it failed', details)])),
  IncompleteListError: new IncompleteListError('short', { ...details, expected: 9, got: 8, reason: 'count' }),
  QueueTimeoutError: new QueueTimeoutError('long', { ...details, maxQueueWait: 5 }),
};
const all = { ...classes, IncompleteListError, QueueTimeoutError };

describe.each(Object.entries(samples))('%s', (name, error) => {
  test('has its literal name, also in the stack and in its JSON', () => {
    expect(error.name).toBe(name);
    expect(error.stack).toMatch(new RegExp(`^${name}: `));
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name,
      operation: '/v1/results',
      status: 429,
      attempts: 6,
      retryAt: '1970-01-01T00:00:00.000Z',
    });
  });

  test('is recognized by its own class and by the base, and by no other', () => {
    expect(error).toBeInstanceOf(RacingApiError);
    expect(RacingApiError.isInstance(error)).toBe(true);
    for (const [other, Class] of Object.entries(all)) expect(Class.isInstance(error)).toBe(other === name);
  });

  test('is recognized when another copy of the package made it', () => {
    const copy = Object.create({ [Symbol.for(`@darkhorses/racing-api/${name}`)]: true }) as unknown;
    expect(Object.entries(all).filter(([, Class]) => Class.isInstance(copy))).toHaveLength(1);
  });
});

test('nothing else is taken for one', () => {
  for (const value of [undefined, null, 'RacingApiError', 429, {}, new Error('other')]) {
    expect(RacingApiError.isInstance(value)).toBe(false);
  }
});

test('the cause is kept', () => {
  const cause = new Error('the socket was closed');
  expect(new NetworkError('no answer', { cause }).cause).toBe(cause);
  expect(inspect(new NetworkError('no answer', { cause }))).toContain('the socket was closed');
});
