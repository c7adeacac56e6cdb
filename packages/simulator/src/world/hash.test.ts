import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { Draw, hash, purpose, unit } from './hash.js';

test('neighbours share nothing: a change of one counter changes half of the bits', () => {
  const flips = (a: number, b: number): number => ((a ^ b) >>> 0).toString(2).replaceAll('0', '').length;
  let total = 0;
  for (let n = 0; n < 2000; n++) total += flips(hash(1, purpose.turnUp, n, 5), hash(1, purpose.turnUp, n + 1, 5));
  expect(total / 2000).toBeGreaterThan(15.5);
  expect(total / 2000).toBeLessThan(16.5);
});

test('units fill the unit interval evenly', () => {
  const buckets = Array.from({ length: 20 }, () => 0);
  for (let n = 0; n < 20_000; n++) {
    const bucket = Math.floor(unit(7, purpose.ability, n % 200, Math.floor(n / 200)) * 20);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(160);
});

test('every purpose is a number of its own', () => {
  expect(new Set(Object.values(purpose)).size).toBe(Object.keys(purpose).length);
});

test('a stream repeats from its start, and its bell has mean 0 and deviation 1', () => {
  assert(property(integer(), (start) => new Draw(start).next() === new Draw(start).next()));
  const draw = new Draw(11);
  const values = Array.from({ length: 20_000 }, () => draw.bell());
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.04);
});
