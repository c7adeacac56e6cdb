import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePattern } from './pattern.js';

test('groups, grades and listed races make the pattern; most races are outside it', () => {
  expect(parsePattern('Group 1')).toBe('Group 1');
  expect(parsePattern('Grade 1')).toBe('Grade 1');
  expect(parsePattern('Grade B')).toBe('Grade B');
  expect(parsePattern('Listed')).toBe('Listed');
  expect(parsePattern('')).toBeNull();
});

test('each has three numbers, and letters only over jumps', () => {
  fc.assert(
    fc.property(fc.constantFrom('Group', 'Grade'), fc.constantFrom(...'0123456789ABCDEF'), (word, standing) => {
      const known = (word === 'Grade' ? '123ABC' : '123').includes(standing);
      expect(parsePattern(`${word} ${standing}`)).toBe(known ? `${word} ${standing}` : undefined);
      expect(parsePattern(`${word}${standing}`)).toBeUndefined();
    }),
  );
});
