import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { busiestSecond } from './call-log.js';

test('the busiest second is the most calls that any half-open second holds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 }), (times) => {
      // The fullest second begins, without loss, at some call.
      const counts = times.map((begin) => times.filter((at) => at >= begin && at < begin + 1000).length);
      expect(busiestSecond(times.map((arrived) => ({ arrived })))).toBe(Math.max(0, ...counts));
    }),
  );
});

test('calls exactly a second apart are not within one', () => {
  expect(busiestSecond([{ arrived: 0 }, { arrived: 1000 }, { arrived: 2000 }])).toBe(1);
});
