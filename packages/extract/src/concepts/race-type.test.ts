import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRaceType } from './race-type.js';

const types = ['Flat', 'Hurdle', 'Chase', 'NH Flat'];

test('there are four codes of racing', () => {
  for (const type of types) expect(parseRaceType(type)).toBe(type);
});

test('a code is written in one way only', () => {
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.constantFrom('s', ' Trot', ' 2', '(AW)'), (type, more) => {
      expect(parseRaceType(` ${type} `)).toBe(type);
      expect(parseRaceType(type.toLowerCase())).toBeUndefined();
      expect(parseRaceType(type + more)).toBeUndefined();
    }),
  );
});
