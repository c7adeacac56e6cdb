import { expect, test } from 'vitest';
import { chance } from './chance.js';

test('draws the same for the same words', () => {
  expect(chance(1, 'results', 3)).toBe(chance(1, 'results', 3));
  expect(chance(1, 'results', 3)).not.toBe(chance(2, 'results', 3));
});

test('spreads evenly over numbers that follow each other', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let number = 0; number < 10_000; number++) {
    const drawn = chance('seed', number);
    expect(drawn).toBeGreaterThanOrEqual(0);
    expect(drawn).toBeLessThan(1);
    tenths[Math.floor(drawn * 10)]! += 1;
  }
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
