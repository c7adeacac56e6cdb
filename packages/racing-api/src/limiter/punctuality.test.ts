import { expect, test } from 'vitest';
import { Punctuality } from './punctuality.js';

test('what is always late is soon on time', () => {
  const punctuality = new Punctuality();
  const later = Array.from({ length: 60 }, () => punctuality.observe(15.6));
  expect(later[0]).toBe(15.6);
  expect(later.at(-1)).toBeCloseTo(0, 9);
});

test('a rare long delay is told whole, and hardly moves what is usual', () => {
  const punctuality = new Punctuality();
  for (let i = 0; i < 1000; i += 1) {
    const isLong = i % 10 === 9;
    const later = punctuality.observe(isLong ? 400 : 2);
    expect(Math.abs(later - (isLong ? 398 : 0))).toBeLessThanOrEqual(2);
  }
});
