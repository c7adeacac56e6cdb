import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.js';

const arrivals = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 200 }).map((gaps) =>
  gaps.map(
    (
      (at) => (gap: number) =>
        (at += gap)
    )(0),
  ),
);

/** The arrivals that a limit lets in. */
function accepted(window: 'sliding' | 'fixed' | 'none', allowed: number, times: readonly number[]): number[] {
  const limit = createRateLimit(window);
  return times.filter((at) => limit.take('key', allowed, at) === 0);
}

test('a sliding window lets no second hold more calls than allowed, and refuses only then', () => {
  fc.assert(
    fc.property(arrivals, fc.integer({ min: 1, max: 5 }), (times, allowed) => {
      const limit = createRateLimit('sliding');
      const inside: number[] = [];
      for (const at of times) {
        const before = inside.filter((earlier) => earlier > at - 1000).length;
        const let_in = limit.take('key', allowed, at) === 0;
        expect(let_in).toBe(before < allowed);
        if (let_in) inside.push(at);
      }
    }),
  );
});

test('a fixed window counts each second of the clock for itself', () => {
  fc.assert(
    fc.property(arrivals, fc.integer({ min: 1, max: 5 }), (times, allowed) => {
      const perSecond = new Map<number, number>();
      for (const at of accepted('fixed', allowed, times)) {
        perSecond.set(Math.floor(at / 1000), (perSecond.get(Math.floor(at / 1000)) ?? 0) + 1);
      }
      for (const [second, count] of perSecond) {
        const wanted = times.filter((at) => Math.floor(at / 1000) === second).length;
        expect(count).toBe(Math.min(wanted, allowed));
      }
    }),
  );
});

test('a refusal says how long to wait, and then the call is let in', () => {
  for (const window of ['sliding', 'fixed'] as const) {
    const limit = createRateLimit(window);
    expect(limit.take('key', 2, 10_300)).toBe(0);
    expect(limit.take('key', 2, 10_500)).toBe(0);
    const wait = limit.take('key', 2, 10_900);
    expect(wait).toBe(window === 'sliding' ? 400 : 100);
    expect(limit.take('key', 2, 10_900 + wait)).toBe(0);
  }
});

test('without a window, and between keys, nothing is counted', () => {
  expect(accepted('none', 1, [0, 0, 0])).toHaveLength(3);
  const limit = createRateLimit('sliding');
  expect(limit.take('one', 1, 5)).toBe(0);
  expect(limit.take('other', 1, 5)).toBe(0);
});
