import { expect, test } from 'vitest';
import { createRacingApi } from '../client.js';
import { createLimiter } from '../limiter/limiter.js';

test('what fetch needs is loaded before a slot is asked for, not while one is held', async () => {
  const order: string[] = [];
  const { Headers: loaded } = globalThis;
  const property = Object.getOwnPropertyDescriptor(globalThis, 'Headers') ?? {};
  Object.defineProperty(globalThis, 'Headers', {
    configurable: true,
    get() {
      order.push('loaded');
      return loaded;
    },
  });
  const limiter = createLimiter();
  const api = createRacingApi({
    username: 'someone',
    password: 'secret',
    limiter: {
      stats: () => limiter.stats(),
      acquire(request) {
        order.push('asked for a slot');
        return limiter.acquire(request);
      },
    },
    fetch: async () => {
      order.push('sent');
      return Response.json([]);
    },
  });
  try {
    await api.GET('/v1/courses/regions');
  } finally {
    Object.defineProperty(globalThis, 'Headers', property);
  }
  expect(order.slice(0, 2)).toEqual(['loaded', 'asked for a slot']);
  expect(order).toContain('sent');
});
