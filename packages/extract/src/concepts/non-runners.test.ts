import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNonRunners } from './non-runners.js';

test('reasons may hold commas, and horses may come without one', () => {
  expect(parseNonRunners('Grey Lag (self certificate, off feed), Teasel, Marsh Tit (unsuitable ground)')).toEqual([
    { name: 'Grey Lag', reason: 'self certificate, off feed', withdrawn: false },
    { name: 'Teasel', reason: null, withdrawn: false },
    { name: 'Marsh Tit', reason: 'unsuitable ground', withdrawn: false },
  ]);
});

test('a withdrawal is told from a non-runner', () => {
  expect(parseNonRunners('Grey Lag (withdrawn; unruly in stalls), Teasel (withdrawn)')).toEqual([
    { name: 'Grey Lag', reason: 'withdrawn; unruly in stalls', withdrawn: true },
    { name: 'Teasel', reason: 'withdrawn', withdrawn: true },
  ]);
});

test('a country behind the name is part of the name, and brackets may nest', () => {
  expect(parseNonRunners('Grey Lag (IRE) (lame (off hind)), Teasel (FR)')).toEqual([
    { name: 'Grey Lag (IRE)', reason: 'lame (off hind)', withdrawn: false },
    { name: 'Teasel (FR)', reason: null, withdrawn: false },
  ]);
});

test('brackets that do not close are not understood', () => {
  for (const text of ['Grey Lag (lame', 'Grey Lag lame)', '(lame)']) expect(parseNonRunners(text)).toBeUndefined();
});

test('every horse and reason comes back in order', () => {
  const horse = fc.record({
    name: fc.stringMatching(/^[A-Z][a-z']{1,8}( [A-Z][a-z]{1,8}){0,3}$/),
    reason: fc.option(fc.stringMatching(/^[a-z]{2,9}([,;]? [a-z]{1,9}){0,3}$/)),
  });
  fc.assert(
    fc.property(fc.array(horse, { minLength: 1, maxLength: 6 }), (horses) => {
      const text = horses.map(({ name, reason }) => (reason === null ? name : `${name} (${reason})`)).join(', ');
      expect(parseNonRunners(text)?.map(({ name, reason }) => ({ name, reason }))).toEqual(horses);
    }),
  );
});
