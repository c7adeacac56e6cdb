import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRaceClass } from './race-class.js';

test('British races have one of seven classes, Irish races none', () => {
  expect(parseRaceClass('Class 4')).toBe('Class 4');
  expect(parseRaceClass('')).toBeNull();
});

test('no other number, word or case is a class', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), (number) => {
      const isClass = number >= 1 && number <= 7;
      expect(parseRaceClass(`Class ${number}`)).toBe(isClass ? `Class ${number}` : undefined);
      expect(parseRaceClass(`class_${number}`)).toBeUndefined();
      expect(parseRaceClass(number)).toBeUndefined();
    }),
  );
});
