import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAgeBand, parseRatingBand } from './bands.js';

test('an age, an age and above, or from one age to another', () => {
  expect(parseAgeBand('2yo')).toEqual({ minimum: 2, maximum: 2 });
  expect(parseAgeBand('3yo+')).toEqual({ minimum: 3, maximum: null });
  expect(parseAgeBand('3-5yo')).toEqual({ minimum: 3, maximum: 5 });
});

test('ages and ratings of another form are not understood', () => {
  for (const text of ['5-3yo', '3-5yo+', 'old']) expect(parseAgeBand(text)).toBeUndefined();
  for (const text of ['70-0', '70', '0-7000']) expect(parseRatingBand(text)).toBeUndefined();
});

const bounds = (max: number) => fc.tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max }));

test('every band comes back, and none with its ends exchanged', () => {
  fc.assert(
    fc.property(bounds(99), ([minimum, maximum]) => {
      expect(parseAgeBand(`${minimum}-${maximum}yo`)).toEqual(maximum >= minimum ? { minimum, maximum } : undefined);
      expect(parseAgeBand(`${minimum}yo+`)).toEqual({ minimum, maximum: null });
    }),
  );
  fc.assert(
    fc.property(bounds(999), ([minimum, maximum]) => {
      expect(parseRatingBand(`${minimum}-${maximum}`)).toEqual(maximum >= minimum ? { minimum, maximum } : undefined);
    }),
  );
});
