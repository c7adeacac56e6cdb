import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePercent } from './percent.js';

test('None is the share of nothing', () => {
  expect(parsePercent('None')).toBeNull();
});

test('a percentage goes from 0 to 100', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (share) => {
      expect(parsePercent(String(share))).toBe(share <= 100 ? share : undefined);
      expect(parsePercent(`${share}%`)).toBeUndefined();
    }),
  );
});
