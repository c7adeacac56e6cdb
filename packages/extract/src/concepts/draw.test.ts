import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDraw } from './draw.js';

test('a draw of 0 or nothing is no draw', () => {
  expect(parseDraw('0')).toBeNull();
  expect(parseDraw('')).toBeNull();
});

test('any other stall is read as it stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (stall) => {
      expect(parseDraw(String(stall))).toBe(stall);
      expect(parseDraw(`(${stall})`)).toBeUndefined();
    }),
  );
});
