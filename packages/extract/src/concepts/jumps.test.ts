import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJumps } from './jumps.js';

test('hurdles or fences, whatever the case', () => {
  expect(parseJumps('10 hurdles')).toEqual({ count: 10, kind: 'hurdles' });
  expect(parseJumps('18 Fences')).toEqual({ count: 18, kind: 'fences' });
  for (const text of ['hurdles', '10', '10 walls', '10hurdles']) expect(parseJumps(text)).toBeUndefined();
});

test('every count comes back, of one as of many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), fc.constantFrom('hurdle', 'fence'), (count, word) => {
      expect(parseJumps(`${count} ${word}s`)).toEqual({ count, kind: `${word}s` });
      expect(parseJumps(`${count} ${word}`)).toEqual({ count, kind: `${word}s` });
    }),
  );
});
