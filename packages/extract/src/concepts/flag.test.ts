import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFlag } from './flag.js';

test('races say true or false, runners 1 or nothing', () => {
  expect(parseFlag('1')).toBe(true);
  expect(parseFlag('')).toBeNull();
  expect(parseFlag('yes')).toBeUndefined();
});

test('a yes or no is the same as JSON, as a word and as a digit', () => {
  fc.assert(
    fc.property(fc.boolean(), (flag) => {
      for (const written of [flag, String(flag), Number(flag), String(Number(flag))])
        expect(parseFlag(written)).toBe(flag);
    }),
  );
});

test('no other number is a yes or no', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2 }), (number) => {
      expect(parseFlag(number)).toBeUndefined();
    }),
  );
});
