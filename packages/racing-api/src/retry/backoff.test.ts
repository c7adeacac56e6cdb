import { expect, test } from 'vitest';
import { backoff } from './backoff.js';

test('waits grow from 2 to 32 seconds, and never less than half of that', () => {
  const attempts = [1, 2, 3, 4, 5, 6, 50];
  expect(attempts.map((attempt) => backoff(attempt, () => 1))).toEqual([2, 4, 8, 16, 32, 32, 32].map((s) => s * 1000));
  expect(attempts.map((attempt) => backoff(attempt, () => 0))).toEqual([1, 2, 4, 8, 16, 16, 16].map((s) => s * 1000));
});
