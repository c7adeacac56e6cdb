import { expect, test } from 'vitest';
import { createRacingApi } from '../client.js';
import { RacingApiError } from '../errors/racing-api-error.js';
import { failureOf } from './failure.js';

const answer = (status: number, detail: unknown) => ({
  operation: '/v1/results',
  attempts: 1,
  status,
  detail,
  retryAfter: 0,
  retryAt: undefined,
});
const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);

test.each([
  ['Too many days.', 'The API says: Too many days.'],
  [[{ loc: ['query', 'limit'], msg: 'must be below 101' }], 'The API says: limit: must be below 101.'],
  [{ code: 7 }, 'The API says: {"code":7}.'],
  ['\u001b[2Jgone\u0000', 'The API says:  [2Jgone .'],
])('%j is told as a sentence', (detail, sentence) => {
  expect(failureOf(answer(422, detail)).error.message).toContain(sentence);
});

test.each([
  'x'.repeat(10_000_000),
  Array.from({ length: 100_000 }, () => ({ msg: 'no' })),
  deep,
  [deep],
  [{ msg: deep }],
  [{ loc: ['query', { toString: 1 }], msg: { toString: 1 } }],
  { toJSON: 1, nested: deep },
])('whatever stands in the place of a detail, the failure is told in some words', (detail) => {
  for (const status of [400, 401, 403, 404, 429, 500]) {
    const { error } = failureOf(answer(status, detail));
    expect(RacingApiError.isInstance(error)).toBe(true);
    expect(error.message.length).toBeLessThan(700);
  }
});

test('a server that explains itself with lists within lists is a server that fails', async () => {
  const levels = 8000;
  const api = createRacingApi({
    username: 'u',
    password: 'p',
    retry: { retries: 0 },
    fetch: async () => new Response(`{"detail":${'['.repeat(levels)}${']'.repeat(levels)}}`, { status: 500 }),
  });
  await expect(api.GET('/v1/courses/regions')).rejects.toMatchObject({ name: 'ServerError', status: 500 });
});
