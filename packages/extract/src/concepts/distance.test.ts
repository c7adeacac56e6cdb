import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatDistance,
  metresOf,
  nominalFurlongs,
  parseDistance,
  parseFurlongs,
  parseMetres,
  parseYards,
} from './distance.js';

test.each([
  ['2m6f31y', 4871],
  ['2m53y', 3573],
  ['1m7f209y', 3509],
  ['7f1y', 1541],
  ['5f', 1100],
  ['1m', 1760],
  ['2m', 3520],
  ['2m½f', 3630],
  ['5½f', 1210],
  ['1m½f', 1870],
  ['1m4¼f', 2695],
])('%s is %i yards', (text, yards) => {
  expect(parseDistance(text)).toBe(yards);
});

test.each(['f', '2mf', 'm', '5.5f', '2400', '2m6f31', 'm6f', '6f2m', '0f', '2 miles', '5f5f'])(
  '%s is no distance',
  (text) => {
    expect(parseDistance(text)).toBeUndefined();
  },
);

test.each([
  ['5.5f', 5.5],
  ['22.0', 22],
  ['5½f', 5.5],
  ['2m½f', 16.5],
  ['8f', 8],
])('%s is %d furlongs', (text, furlongs) => {
  expect(parseFurlongs(text)).toBe(furlongs);
});

test('metres come with and without decimals', () => {
  expect(parseMetres('2400.0')).toBe(2400);
  expect(parseMetres('2212')).toBe(2212);
  expect(parseMetres('2212m')).toBeUndefined();
  expect(parseYards('2419')).toBe(2419);
  expect(metresOf(2419)).toBe(2212);
});

test('an exact distance survives writing and reading', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), (yards) => {
      expect(parseDistance(formatDistance(yards))).toBe(yards);
    }),
  );
});

test('the nominal distance is within a quarter furlong of the exact one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 12_000 }), (yards) => {
      expect(Math.abs(nominalFurlongs(yards) - yards / 220)).toBeLessThanOrEqual(0.25);
    }),
  );
});
