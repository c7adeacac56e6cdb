import { expect, test } from 'vitest';
import { createOutageDetector, patience, probeWaits } from './outage.js';

test('five equal failures in a row are an outage; a success or another class begins anew', () => {
  const detector = createOutageDetector();
  const outcomes = [
    'server',
    'server',
    'server',
    'server',
    'timeout',
    'server',
    'server',
    'server',
    'server',
    'server',
  ];
  expect(outcomes.map((failure) => detector.failed(failure))).toEqual([...Array(9).fill(false), true]);
  detector.succeeded();
  expect(detector.failed('server')).toBe(false);
});

test('probes start at 30 s, double to 10 min, and end after six hours', () => {
  const waits = [...probeWaits(patience)];
  expect(waits.slice(0, 7)).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000]);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(6 * 3_600_000);
});
