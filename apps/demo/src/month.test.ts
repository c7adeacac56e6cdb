import { expect, test } from 'vitest';
import { busiestMonth, daysOfMonth, lastMonth } from './month.js';

test('a month has its days, leap years included', () => {
  expect(daysOfMonth('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(daysOfMonth('2025-12')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
});

test('the last month that is over', () => {
  expect(lastMonth(new Date('2025-01-31T23:00:00Z'))).toBe('2024-12');
});

test('the month with most days, and the newest of equals', () => {
  expect(busiestMonth(['2025-05-01', '2025-10-01', '2025-10-02', '2025-05-02'])).toBe('2025-10');
  expect(busiestMonth([])).toBeUndefined();
});
