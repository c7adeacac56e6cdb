import { expect, test } from 'vitest';
import { shown } from './shown.js';

test.each([
  ['hrs_5', 'hrs_5'],
  ['Épée d’Or', 'Épée d’Or'],
  [undefined, 'undefined'],
  [-0, '-0'],
  [{ id: { deep: 1 } }, '{ id: [Object] }'],
  ['a\0b', String.raw`a\u0000b`],
  ['\u001b[2J', String.raw`\u001b[2J`],
  ['half \ud83d', String.raw`half \ud83d`],
])('%j is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('of a long text the beginning is shown', () => {
  expect(shown('x'.repeat(10_000_000))).toBe('x'.repeat(100));
});
