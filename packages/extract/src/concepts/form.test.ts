import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseForm } from './form.js';

test('figures, letters of those not finished, seasons', () => {
  for (const form of ['1/44-2', '-04240', '00P0/0', '3-', '/31113']) expect(parseForm(form)).toBe(form);
  expect(parseForm('')).toBeNull();
});

test('a letter that is no figure is not understood wherever it stands', () => {
  const figures = fc.string({ unit: fc.constantFrom(...'0123456789PFURBSCLDVO/-'), minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(figures, fc.nat({ max: 20 }), (form, at) => {
      expect(parseForm(form)).toBe(form);
      expect(parseForm(`${form.slice(0, at)}?${form.slice(at)}`)).toBeUndefined();
    }),
  );
});
