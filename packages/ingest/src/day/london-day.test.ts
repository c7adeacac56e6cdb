import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, days, daysBetween, isDay, londonDay } from './london-day.js';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1988-01-01', count));

test('a summer evening in UTC is already the next day in London', () => {
  expect(londonDay(new Date('2025-07-01T22:59:59Z'))).toBe('2025-07-01');
  expect(londonDay(new Date('2025-07-01T23:00:00Z'))).toBe('2025-07-02');
  expect(londonDay(new Date('2025-01-01T23:59:59Z'))).toBe('2025-01-01');
});

test('adding days and counting them are inverse, whatever the clocks do', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});

test('a range includes both of its ends and nothing where it is turned round', () => {
  expect([...days('2025-03-29', '2025-04-01')]).toEqual(['2025-03-29', '2025-03-30', '2025-03-31', '2025-04-01']);
  expect([...days('2025-03-29', '2025-03-28')]).toEqual([]);
});

test('only real days are days', () => {
  expect(isDay('2024-02-29')).toBe(true);
  for (const text of ['2025-02-29', '2025-13-01', '25-01-01', '2025-1-1', 'today', '']) expect(isDay(text)).toBe(false);
});
