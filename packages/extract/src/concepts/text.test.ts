import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStorable, parseText, storableText } from './text.js';

test('text is trimmed, and numbers are text', () => {
  expect(parseText('  Good ')).toBe('Good');
  expect(parseText(12)).toBe('12');
  expect(parseText(true)).toBeUndefined();
});

test('NUL goes and a lone surrogate is replaced', () => {
  expect(storableText('Sea\0 Biscuit')).toBe('Sea Biscuit');
  expect(storableText('Sea\ud800Biscuit')).toBe('Sea\ufffdBiscuit');
  expect(storableText('🐎 Sea')).toBe('🐎 Sea');
});

test('cleaned text can always be stored, and storable text is never touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\0', '\ud83d', '\udc0e', 'é', '🐎') }), (text) => {
      expect(isStorable(storableText(text))).toBe(true);
      expect(storableText(text) === text).toBe(isStorable(text));
    }),
  );
});
