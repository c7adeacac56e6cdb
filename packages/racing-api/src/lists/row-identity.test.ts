import { expect, test } from 'vitest';
import { rowIdentity } from './row-identity.js';

test('a row is told by its id, or by all of it', () => {
  expect(rowIdentity({ race_id: 'rac_1', id: 'other' })).toBe('rac_1');
  expect(rowIdentity({ id: 'crs_1' })).toBe('crs_1');
  expect(rowIdentity({ race_id: '', name: 'a' })).toBe('{"race_id":"","name":"a"}');
  expect(rowIdentity(null)).toBe('null');
});

test('what is nested a hundred thousand deep is told too', () => {
  const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  expect(rowIdentity(deep)).toBe('');
});
