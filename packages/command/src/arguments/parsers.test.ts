import { expect, test } from 'vitest';
import { parseCount, parseDay, parseRegions, parseYear } from './parsers.js';

test('countries may be given with spaces or commas', () => {
  expect(parseRegions('GB,ire', undefined)).toEqual(['gb', 'ire']);
  expect(parseRegions('fr', ['gb'])).toEqual(['gb', 'fr']);
});

test('bad values are named with what was expected', () => {
  expect(() => parseDay('2025-02-29')).toThrow('YYYY-MM-DD');
  expect(() => parseCount({ least: 1 })('0')).toThrow('whole number from 1 up');
  expect(() => parseCount({ least: 1, most: 64 })('65')).toThrow('from 1 to 64');
  expect([parseCount({ least: 0 })('0'), parseCount({ least: 1, most: 64 })('64')]).toEqual([0, 64]);
  expect(() => parseYear('15')).toThrow('YYYY');
  expect(() => parseRegions('g b', undefined)).toThrow('region code');
});
