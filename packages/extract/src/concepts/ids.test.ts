import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { horseIdOf, idPrefixes, parseId } from './ids.js';
import type { IdKind } from './ids.js';

const kinds = Object.keys(idPrefixes) as IdKind[];

test('an id is the prefix of its kind and digits', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.stringMatching(/^[1-9]\d{0,11}$/), (kind, digits) => {
      const id = idPrefixes[kind] + digits;
      expect(kinds.filter((one) => parseId(one, id) === id)).toEqual([kind]);
      expect(kinds.filter((one) => parseId(one, id) === undefined)).toHaveLength(kinds.length - 1);
    }),
  );
});

test('what has no digits, or more than digits, is no id', () => {
  for (const text of ['hrs_', 'hrs_12a', '12', 'hrs-12', 'HRS_12', 'hrs_12 34', `hrs_${'9'.repeat(30)}`]) {
    expect(parseId('horse', text)).toBeUndefined();
  }
});

test('sires, dams and damsires share the number space of horses', () => {
  expect(horseIdOf('sir_3188248')).toBe('hrs_3188248');
  expect(horseIdOf('dam_3188248')).toBe('hrs_3188248');
  expect(horseIdOf('dsi_3188248')).toBe('hrs_3188248');
});
