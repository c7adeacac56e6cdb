import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRunnerNumber } from './runner-number.js';

test('a number is a runner, a reserve or a horse taken out', () => {
  expect(parseRunnerNumber('14')).toEqual({ kind: 'runner', number: 14 });
  expect(parseRunnerNumber('R15')).toEqual({ kind: 'reserve', number: 15 });
  expect(parseRunnerNumber('NR')).toEqual({ kind: 'non_runner', number: null });
});

test('an entry has no number yet', () => {
  expect(parseRunnerNumber('0')).toBeNull();
  expect(parseRunnerNumber('')).toBeNull();
});

test('every number comes back, and R alone makes a reserve of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (number) => {
      expect(parseRunnerNumber(String(number))).toEqual({ kind: 'runner', number });
      expect(parseRunnerNumber(`R${number}`)).toEqual({ kind: 'reserve', number });
      for (const text of [`${number}A`, `r${number}`, `NR${number}`]) expect(parseRunnerNumber(text)).toBeUndefined();
    }),
  );
});
