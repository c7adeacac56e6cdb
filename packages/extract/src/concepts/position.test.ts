import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePosition } from './position.js';

test.each([
  ['PU', 'pulled_up'],
  ['F', 'fell'],
  ['UR', 'unseated'],
  ['BD', 'brought_down'],
  ['RO', 'ran_out'],
  ['RR', 'refused'],
  ['REF', 'refused'],
  ['SU', 'slipped_up'],
  ['CO', 'carried_out'],
  ['LFT', 'left'],
  ['DSQ', 'disqualified'],
  ['VOI', 'void'],
])('%s: the horse has no place and %s', (code, outcome) => {
  expect(parsePosition(code)).toEqual({ position: null, outcome });
});

test('any whole number from 1 is a place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (position) => {
      expect(parsePosition(String(position))).toEqual({ position, outcome: 'finished' });
    }),
  );
});

test('other codes are not understood', () => {
  for (const text of ['0', '01', '1st', 'XX', '1.0', 'toString']) expect(parsePosition(text)).toBeUndefined();
});
