import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAgeBand, parseRatingBand } from './bands.js';
import { parseColour } from './colour.js';
import { parseDraw } from './draw.js';
import { parseFlag } from './flag.js';
import { parseForm } from './form.js';
import { parseHeadgear } from './headgear.js';
import { parseJumps } from './jumps.js';
import { parsePattern } from './pattern.js';
import { parsePercent } from './percent.js';
import { parseRaceClass } from './race-class.js';
import { parseRaceType } from './race-type.js';
import { parseRating } from './rating.js';
import { parseRunnerNumber } from './runner-number.js';
import { parseSex } from './sex.js';
import { parseSurface } from './surface.js';

test('classes, types, patterns and surfaces are words of a list', () => {
  expect(parseRaceClass('Class 4')).toBe('Class 4');
  expect(parseRaceClass('')).toBeNull();
  expect(parseRaceClass('Class 8')).toBeUndefined();
  expect(parseRaceType('NH Flat')).toBe('NH Flat');
  expect(parseRaceType('Trot')).toBeUndefined();
  expect(parsePattern('Grade 1')).toBe('Grade 1');
  expect(parsePattern('Group 4')).toBeUndefined();
  expect(parseSurface('AW')).toBe('AW');
  expect(parseSurface('Moon')).toBeUndefined();
});

test('bands of ages and ratings', () => {
  expect(parseAgeBand('2yo')).toEqual({ minimum: 2, maximum: 2 });
  expect(parseAgeBand('3yo+')).toEqual({ minimum: 3, maximum: null });
  expect(parseAgeBand('3-5yo')).toEqual({ minimum: 3, maximum: 5 });
  expect(parseRatingBand('0-70')).toEqual({ minimum: 0, maximum: 70 });
  for (const text of ['5-3yo', '3-5yo+', 'old']) expect(parseAgeBand(text)).toBeUndefined();
  for (const text of ['70-0', '70', '0-7000']) expect(parseRatingBand(text)).toBeUndefined();
});

test('a rating may be missing with a dash of either length', () => {
  expect(parseRating('–')).toBeNull();
  expect(parseRating('-')).toBeNull();
  expect(parseRating('102')).toBe(102);
  expect(parseRating('102+')).toBeUndefined();
});

test('a number is a runner, a reserve or a horse taken out', () => {
  expect(parseRunnerNumber('14')).toEqual({ kind: 'runner', number: 14 });
  expect(parseRunnerNumber('R15')).toEqual({ kind: 'reserve', number: 15 });
  expect(parseRunnerNumber('NR')).toEqual({ kind: 'non_runner', number: null });
  expect(parseRunnerNumber('0')).toBeNull();
  expect(parseRunnerNumber('1A')).toBeUndefined();
});

test('a draw of 0 or nothing is no draw', () => {
  expect(parseDraw('0')).toBeNull();
  expect(parseDraw('')).toBeNull();
  expect(parseDraw('12')).toBe(12);
});

test('sexes come as codes and as words', () => {
  for (const [code, word] of [
    ['G', 'gelding'],
    ['F', 'filly'],
    ['C', 'colt'],
    ['M', 'mare'],
    ['H', 'horse'],
    ['R', 'rig'],
  ]) {
    expect(parseSex(code)).toEqual({ sex: word, code });
    expect(parseSex(word)).toEqual({ sex: word, code });
  }
  expect(parseSex('X')).toBeUndefined();
});

test('headgear letters in any order', () => {
  expect(parseHeadgear('tp')).toEqual(['tongue tie', 'cheekpieces']);
  expect(parseHeadgear('te/s')).toEqual(['tongue tie', 'eyeshield']);
  expect(parseHeadgear('x')).toBeUndefined();
  expect(parseHeadgear('e/')).toBeUndefined();
  expect(parseHeadgear('tt')).toBeUndefined();
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom('b', 'e', 'h', 'p', 't', 'v'), { minLength: 1 }), (letters) => {
      expect(parseHeadgear(letters.join(''))).toHaveLength(letters.length);
    }),
  );
});

test('colours of one and of two parts', () => {
  expect(parseColour('b')).toBe('bay');
  expect(parseColour('B')).toBe('bay');
  expect(parseColour('br/bl')).toBe('brown or black');
  expect(parseColour('x')).toBeUndefined();
  expect(parseColour('b/')).toBeUndefined();
});

test('form figures, flags, jumps and percentages', () => {
  for (const form of ['1/44-2', '-04240', '00P0/0', '3-', '/31113']) expect(parseForm(form)).toBe(form);
  expect(parseForm('12?4')).toBeUndefined();
  expect(parseFlag('1')).toBe(true);
  expect(parseFlag(false)).toBe(false);
  expect(parseFlag('yes')).toBeUndefined();
  expect(parseJumps('10 hurdles')).toEqual({ count: 10, kind: 'hurdles' });
  expect(parseJumps('18 Fences')).toEqual({ count: 18, kind: 'fences' });
  expect(parsePercent('None')).toBeNull();
  expect(parsePercent('33')).toBe(33);
  expect(parsePercent('101')).toBeUndefined();
});
