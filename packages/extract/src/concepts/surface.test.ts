import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSurface } from './surface.js';

test('turf and all-weather are surfaces', () => {
  expect(parseSurface('Turf')).toBe('Turf');
  expect(parseSurface('AW')).toBe('AW');
});

test('a surface is written in one way only', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Turf', 'AW', 'Dirt', 'Sand', 'Snow'),
      fc.constantFrom('x', ' AW', '2'),
      (surface, more) => {
        expect(parseSurface(` ${surface} `)).toBe(surface);
        expect(parseSurface(surface.toLowerCase())).toBeUndefined();
        expect(parseSurface(surface + more)).toBeUndefined();
      },
    ),
  );
});
