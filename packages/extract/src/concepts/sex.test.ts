import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSex } from './sex.js';

const sexes = [
  ['G', 'gelding'],
  ['F', 'filly'],
  ['C', 'colt'],
  ['M', 'mare'],
  ['H', 'horse'],
  ['R', 'rig'],
] as const;

test('sexes come as codes in results and as words on cards', () => {
  for (const [code, sex] of sexes) {
    expect(parseSex(code)).toEqual({ sex, code });
    expect(parseSex(sex)).toEqual({ sex, code });
  }
});

test('case does not matter, and no other letter is a sex', () => {
  fc.assert(
    fc.property(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (letter) => {
      const known = sexes.find(([code]) => code === letter);
      expect(parseSex(letter)).toEqual(known && { sex: known[1], code: letter });
      expect(parseSex(letter.toLowerCase())).toEqual(parseSex(letter));
      expect(parseSex(`${letter}${letter}`)).toBeUndefined();
    }),
  );
});
