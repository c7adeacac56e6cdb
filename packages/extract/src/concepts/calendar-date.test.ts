import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from './calendar-date.js';

test('a day must exist', () => {
  expect(parseDate('2024-02-29')).toBe('2024-02-29');
  for (const text of ['2023-02-29', '1900-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '25-04-01', '2025-4-1']) {
    expect(parseDate(text)).toBeUndefined();
  }
});

test('agrees with the calendar of the platform', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1800, max: 2200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const exists = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
        expect(parseDate(text)).toBe(exists ? text : undefined);
      },
    ),
  );
});
