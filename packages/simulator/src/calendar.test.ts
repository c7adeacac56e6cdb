import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, isDay, londonDay } from './calendar.js';

test('a racing day begins at midnight in London, in summer and in winter', () => {
  expect(londonDay(new Date('2024-06-30T22:59:59Z'))).toBe('2024-06-30');
  expect(londonDay(new Date('2024-06-30T23:00:00Z'))).toBe('2024-07-01');
  expect(londonDay(new Date('2024-12-31T23:59:59Z'))).toBe('2024-12-31');
});

test('days added are days between', () => {
  const dates = fc.date({ min: new Date('1988-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 20_000 }), (start, days) => {
      const from = start.toISOString().slice(0, 10);
      expect(daysBetween(from, addDays(from, days))).toBe(days);
      expect(isDay(addDays(from, days))).toBe(true);
    }),
  );
});

test.each(['2024-02-30', '2023-02-29', '2024-13-01', '24-01-01', '2024-1-1', 'today', ''])('%s is no day', (text) => {
  expect(isDay(text)).toBe(false);
});
