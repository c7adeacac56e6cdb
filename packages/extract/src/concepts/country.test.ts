import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCountry, parseRegion } from './country.js';

test('regions are lower case, and UK is GB', () => {
  expect(parseRegion('GB')).toBe('gb');
  expect(parseRegion('UK')).toBe('gb');
  expect(parseRegion('IRE')).toBe('ire');
  expect(parseRegion('ire')).toBe('ire');
});

test('AW is not a country', () => {
  expect(isCountry('AW')).toBe(false);
});

test('a region is two or three letters, whatever their case', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{2,3}$/), (letters) => {
      expect(parseRegion(letters)).toBe(parseRegion(letters.toLowerCase()));
      expect(parseRegion(letters)).toMatch(/^[a-z]{2,3}$/);
    }),
  );
  for (const text of ['Great Britain', 'G8', 'IREL']) expect(parseRegion(text)).toBeUndefined();
});
