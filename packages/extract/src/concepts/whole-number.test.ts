import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWholeNumber } from './whole-number.js';

test('a fraction, a sign or more digits than a database integer holds are no whole number', () => {
  for (const text of ['1.0', '-1', '+1', '1e3', '0x10', '١', '1234567890'])
    expect(parseWholeNumber(text)).toBeUndefined();
});

test('every count is read as it stands, as text or as a number, with zeros before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (count) => {
      for (const written of [count, String(count), `0${count}`, ` ${count} `])
        expect(parseWholeNumber(written)).toBe(count);
    }),
  );
});
