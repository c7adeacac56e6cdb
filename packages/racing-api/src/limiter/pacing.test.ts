import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BucketState, freshBucket, pacing, refuseSlot, reserveSlot } from './pacing.js';

const account = { bucket: 'account', interval: 500, sinceLast: null };
const courses = { bucket: '/v1/courses', interval: 1000, sinceLast: null };
const state = (given: Partial<BucketState>): BucketState => ({ ...freshBucket, ...given });

test('the first slot is now, the next an interval and the margin later', () => {
  const { reservation, states } = reserveSlot([freshBucket], [account], 10_000);
  expect(reservation).toMatchObject({ granted: true, wait: 0, slot: 10_000 });
  expect(states[0]?.nextAt).toBeCloseTo(10_000 + 500 * (1 + pacing.initialMargin), 0);
});

test('time that nobody used is not saved up for a burst', () => {
  const { states } = reserveSlot([state({ nextAt: 1000 })], [account], 90_000);
  expect(states[0]?.nextAt).toBeGreaterThan(90_500);
});

test('a slot is free in every bucket', () => {
  const { reservation } = reserveSlot(
    [state({ nextAt: 10_400 }), state({ nextAt: 10_500 })],
    [account, courses],
    10_000,
  );
  expect(reservation).toMatchObject({ granted: true, slot: 10_500 });
});

test('a slow operation does not take the time of the whole account', () => {
  const before = [state({ nextAt: 10_000 }), state({ nextAt: 10_900 })];
  const { reservation, states } = reserveSlot(before, [account, courses], 10_000);
  expect(reservation).toEqual({ granted: false, wait: 900 - 125 });
  expect(states).toEqual(before);
  expect(reserveSlot(before, [account, courses], 10_775).reservation.granted).toBe(true);
});

test('a request that was sent late is not followed too closely', () => {
  const before = state({ nextAt: 10_500, margin: 0.02 });
  const slotAfter = (sinceLast: number) => reserveSlot([before], [{ ...account, sinceLast }], 10_100).reservation.wait;
  expect(slotAfter(110)).toBe(400);
  expect(slotAfter(20)).toBe(490);
  expect(reserveSlot([state({ nextAt: 0 })], [{ ...account, sinceLast: 20 }], 90_000).reservation.wait).toBe(490);
});

test('a missed slot costs no more than its lateness where nobody took a later one, and is lost where somebody did', () => {
  const mine = reserveSlot([state({ nextAt: 10_000 })], [account], 9_000);
  const missed = 10_000;
  const again = reserveSlot(mine.states, [account], 10_090, missed);
  expect(again.reservation).toMatchObject({ granted: true, slot: 10_090 });
  expect(again.states[0]?.nextAt).toBeGreaterThan(10_590);
  const others = reserveSlot(mine.states, [account], 9_500);
  const after = others.states[0]?.nextAt;
  expect(reserveSlot(others.states, [account], 10_090, missed).reservation).toMatchObject({ slot: after });
});

test('a missed slot is given back in each bucket by itself', () => {
  const mine = reserveSlot([state({ nextAt: 10_000 }), state({ nextAt: 10_000 })], [account, courses], 9_950);
  const others = reserveSlot(mine.states.slice(0, 1), [account], 9_960);
  const states = [...others.states, ...mine.states.slice(1)];
  const { reservation } = reserveSlot(states, [account, courses], 10_090, 10_000);
  expect(reservation).toMatchObject({ granted: true, slot: others.states[0]?.nextAt });
});

test('a refusal that asks for a wait holds the bucket back as long, and is never shortened by another', () => {
  const asked = { slot: 9_900, retryAfter: 60_000 };
  const held = refuseSlot(freshBucket, account, asked, 10_000);
  const still = refuseSlot(held, account, { slot: 9_950, retryAfter: 1000 }, 10_100);
  const { reservation } = reserveSlot([still], [account], 20_000);
  expect(reservation).toEqual({ granted: false, wait: 50_000 });
  expect(reserveSlot([still], [account], 70_000).reservation.granted).toBe(true);
});

test('several refusals of requests already under way widen the margin once', () => {
  const once = refuseSlot(freshBucket, account, { slot: 9_000, retryAfter: 0 }, 10_000);
  expect(once.margin).toBeCloseTo((1 + pacing.initialMargin) * (1 + pacing.widen) - 1, 9);
  expect(refuseSlot(once, account, { slot: 9_500, retryAfter: 0 }, 10_050).margin).toBe(once.margin);
});

test('a refusal soon after another widens faster: the rate is wrong, not the network', () => {
  const once = refuseSlot(freshBucket, account, { slot: 9_000, retryAfter: 0 }, 10_000);
  const twice = refuseSlot(once, account, { slot: 11_000, retryAfter: 0 }, 11_050);
  expect(twice.margin).toBeCloseTo((1 + once.margin) * (1 + pacing.widenAgain) - 1, 9);
});

test('after a storm the margin is back at its floor within a quarter of an hour of calm', () => {
  let bucket = state({ margin: 1, refusedAt: 0 });
  let now = 0;
  while (bucket.margin > pacing.floor && now < 3_600_000) {
    const { reservation, states } = reserveSlot([bucket], [account], now);
    now += reservation.wait;
    bucket = states[0] ?? bucket;
  }
  expect(bucket.margin).toBe(pacing.floor);
  expect(now).toBeGreaterThan(300_000);
  expect(now).toBeLessThan(900_000);
});

test('whatever happens, slots are an interval apart and the margin keeps its bounds', () => {
  const step = fc.record({
    pause: fc.integer({ min: 0, max: 3000 }),
    refused: fc.boolean(),
    retryAfter: fc.constantFrom(0, 0, 0, 2000),
    missed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let bucket = freshBucket;
      let now = 1_000_000;
      let lastSlot = -Infinity;
      let givenBack: number | undefined;
      for (const { pause, refused, retryAfter, missed } of steps) {
        now += pause;
        const { reservation, states } = reserveSlot([bucket], [account], now, givenBack);
        bucket = states[0] ?? bucket;
        givenBack = undefined;
        if (!reservation.granted) continue;
        if (missed) {
          givenBack = reservation.slot;
          now = Math.max(now, givenBack);
          continue;
        }
        expect(reservation.slot - lastSlot).toBeGreaterThanOrEqual(account.interval * (1 + pacing.floor));
        expect(reservation.slot).toBeGreaterThanOrEqual(bucket.blockedUntil);
        lastSlot = reservation.slot;
        if (refused) bucket = refuseSlot(bucket, account, { slot: lastSlot, retryAfter }, now);
        expect(bucket.margin).toBeGreaterThanOrEqual(pacing.floor);
        expect(bucket.margin).toBeLessThanOrEqual(pacing.ceiling);
      }
    }),
  );
});
