import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHeadgear } from './headgear.js';

test('letters in any order, an eyeshield or eyecover in three', () => {
  expect(parseHeadgear('tp')).toEqual(['tongue tie', 'cheekpieces']);
  expect(parseHeadgear('te/s')).toEqual(['tongue tie', 'eyeshield']);
  expect(parseHeadgear('e/c')).toEqual(['eyecover']);
});

test('an unknown letter, half of a code or the same piece twice is not understood', () => {
  for (const text of ['x', 'e/', 'tt', 'T', 'ee/s']) expect(parseHeadgear(text)).toBeUndefined();
});

test('each letter is one piece', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom('b', 'e', 'h', 'p', 't', 'v'), { minLength: 1 }), (letters) => {
      expect(new Set(parseHeadgear(letters.join(''))).size).toBe(letters.length);
    }),
  );
});
