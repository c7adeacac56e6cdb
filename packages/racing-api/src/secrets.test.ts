import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createRacingApi } from './client.js';
import { createLimiter } from './limiter/limiter.js';
import { problem } from './testing.js';

// Wherever the credentials could come to light, they must not: each test looks at everything that a caller can get hold of.

const username = 'someone@example.com';
const password = 'open "sesame" ✓';
const token = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');

function expectNoSecret(value: unknown): void {
  const shown = [
    inspect(value, { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(value) ?? '',
    String(value),
    value instanceof Error ? `${value.stack} ${inspect(value.cause, { depth: 20 })}` : '',
  ].join('\n');
  for (const secret of [password, token, username, 'sesame']) expect(shown).not.toContain(secret);
}

const account = { username, password, maxRequestsPerSecond: Infinity, retry: { retries: 0 } };

test('the client does not show them', () => {
  const api = createRacingApi({ ...account, fetch: async () => Response.json({}) });
  expectNoSecret(api);
  expectNoSecret(api.limiter);
  expectNoSecret(api.limiter.stats());
  expectNoSecret(createLimiter());
  expect(inspect(api)).toContain('GET');
});

test('hooks and responses do not show them', async () => {
  const events: unknown[] = [];
  const api = createRacingApi({
    ...account,
    fetch: async () => Response.json({ courses: [], total: 0 }),
    hooks: { onRequest: (event) => events.push(event), onResponse: (event) => events.push(event) },
  });
  events.push(await api.withResponse.GET('/v1/courses'));
  expect(events).toHaveLength(3);
  for (const event of events) expectNoSecret(event);
});

test('the hook that is told of failures does not show them', async () => {
  const events: unknown[] = [];
  const hooks = { onFailure: (event: unknown) => events.push(event) };
  const refusing = async (): Promise<Response> => {
    throw new Error(`proxy refused Basic ${token}`);
  };
  for (const fetch of [refusing, async () => problem(401, `${username} with ${password}`)]) {
    await createRacingApi({ ...account, fetch, hooks })
      .GET('/v1/courses')
      .catch(() => {});
  }
  expect(events).toHaveLength(2);
  for (const event of events) expectNoSecret(event);
});

test('errors do not show them, whatever the API echoes', async () => {
  for (const status of [401, 403, 404, 422, 429, 500]) {
    const fetch = async () => problem(status, `${username} with ${password} (Basic ${token}) is unknown`);
    const error: unknown = await createRacingApi({ ...account, fetch })
      .GET('/v1/courses')
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status, message: expect.stringContaining('[redacted]') });
    expectNoSecret(error);
  }
});

test('errors do not show them, whatever a fetch of another make puts into its own', async () => {
  const fetch = async (request: Request): Promise<Response> => {
    const cause = Object.assign(new Error(`proxy refused Basic ${token}`), { request, code: 'EPROXY' });
    throw Object.assign(new TypeError(`failed for ${username}`, { cause }), {
      config: { headers: [...request.headers] },
    });
  };
  const error: unknown = await createRacingApi({ ...account, fetch })
    .GET('/v1/courses')
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    name: 'NetworkError',
    message: expect.stringContaining('proxy refused'),
    cause: { name: 'TypeError', cause: { code: 'EPROXY' } },
  });
  expectNoSecret(error);
});
