import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseName } from './name.js';

test.each([
  ['Fantastikas (FR)', 'Fantastikas', 'fr'],
  ['Veraison (IRE)', 'Veraison', 'ire'],
  ['Zapata I (IRE)', 'Zapata I', 'ire'],
  ['Ebony Flyer (SAF)', 'Ebony Flyer', 'saf'],
  ['Galileo', 'Galileo', null],
  ['Dundalk (AW) (IRE)', 'Dundalk (AW)', 'ire'],
  ['Kempton (AW)', 'Kempton (AW)', null],
  ['Wexford (RH) (IRE)', 'Wexford (RH)', 'ire'],
  ['Newmarket (July)', 'Newmarket (July)', null],
  ['Hambleton Racing Ltd (12)', 'Hambleton Racing Ltd (12)', null],
])('%s is %s of %s', (text, name, region) => {
  expect(parseName(text)).toEqual({ name, region, unknownSuffix: null });
});

test('letters that are no known country stay in the name and are told', () => {
  expect(parseName('Mystery (QQQ)')).toEqual({ name: 'Mystery (QQQ)', region: null, unknownSuffix: 'QQQ' });
});

test('a country alone is no name', () => {
  expect(parseName('(IRE)')).toBeUndefined();
});

test('a suffix never changes the name before it', () => {
  const plain = fc.stringMatching(/^[A-Z][a-z']{1,8}( [A-Z][a-z]{1,8}){0,3}$/);
  fc.assert(
    fc.property(plain, fc.constantFrom('GB', 'IRE', 'FR', 'USA', 'GER', 'NZ'), (name, country) => {
      expect(parseName(`${name} (${country})`)).toEqual({ name, region: country.toLowerCase(), unknownSuffix: null });
      expect(parseName(name)).toEqual({ name, region: null, unknownSuffix: null });
    }),
  );
});
