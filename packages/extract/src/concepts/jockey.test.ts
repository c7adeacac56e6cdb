import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNonRunnerMark, parseJockey } from './jockey.js';

test('the claim is taken off the name', () => {
  expect(parseJockey('Joe Williamson(5)')).toEqual({ name: 'Joe Williamson', claim: 5 });
  expect(parseJockey('Mr T J Stafford (7)')).toEqual({ name: 'Mr T J Stafford', claim: 7 });
  expect(parseJockey('Oisin Murphy')).toEqual({ name: 'Oisin Murphy', claim: null });
});

test('NON-RUNNER is nobody', () => {
  expect(parseJockey('NON-RUNNER')).toBeNull();
  expect(parseJockey('NON-RUNNER(5)')).toBeNull();
  expect(isNonRunnerMark('NON-RUNNER(5)')).toBe(true);
  expect(isNonRunnerMark('Oisin Murphy')).toBe(false);
});

test('a claim alone is no jockey', () => {
  expect(parseJockey('(5)')).toBeUndefined();
});

test('any name comes back whole, whatever the claim', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z][a-z]{1,9}( [A-Z][a-z'-]{1,9}){0,2}$/),
      fc.constantFrom(3, 5, 7, 10),
      (name, claim) => {
        expect(parseJockey(`${name}(${claim})`)).toEqual({ name, claim });
      },
    ),
  );
});
