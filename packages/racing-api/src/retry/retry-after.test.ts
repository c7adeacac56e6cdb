import { expect, test } from 'vitest';
import { retryAfter } from './retry-after.js';

const now = Date.UTC(2025, 5, 14, 12, 0, 0);
const wait = (headers: Record<string, string>) => retryAfter(new Headers(headers), now);

test('reads seconds', () => {
  expect(wait({ 'retry-after': '120' })).toBe(120_000);
  expect(wait({ 'retry-after': ' 1.5 ' })).toBe(1500);
  expect(wait({ 'retry-after': '0' })).toBe(0);
});

test('reads a date, against the date of the answer where it has one', () => {
  expect(wait({ 'retry-after': 'Sat, 14 Jun 2025 12:00:30 GMT' })).toBe(30_000);
  const clockAMinuteAhead = 'Sat, 14 Jun 2025 12:01:00 GMT';
  expect(wait({ 'retry-after': 'Sat, 14 Jun 2025 12:01:30 GMT', date: clockAMinuteAhead })).toBe(30_000);
  expect(wait({ 'retry-after': 'Sat, 14 Jun 2025 11:59:00 GMT' })).toBe(0);
});

test('reads nothing else into it', () => {
  for (const value of ['', 'soon', '-5', '12 seconds', '2025-06-14', 'Sat, 99 Jun 2025 12:00:30 GMT']) {
    expect(wait({ 'retry-after': value })).toBe(0);
  }
  expect(wait({})).toBe(0);
});
