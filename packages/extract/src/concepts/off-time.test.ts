import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOffTime } from './off-time.js';

test('the offset is applied, summer and winter', () => {
  expect(parseOffTime('2025-10-13T20:10:00+01:00')).toBe('2025-10-13T19:10:00.000Z');
  expect(parseOffTime('2025-03-01T01:15:00+00:00')).toBe('2025-03-01T01:15:00.000Z');
  expect(parseOffTime('2025-03-01T01:15:00Z')).toBe('2025-03-01T01:15:00.000Z');
});

test('a time without an offset, 12-hour text and days that do not exist are not understood', () => {
  for (const text of ['2025-10-13T20:10:00', '8:10', '2025-02-30T12:00:00Z', '2025-10-13T24:10:00Z', '2025-10-13']) {
    expect(parseOffTime(text)).toBeUndefined();
  }
});

test('every instant is itself', () => {
  const instants = fc.date({ min: new Date('1988-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (instant) => {
      expect(parseOffTime(instant.toISOString())).toBe(instant.toISOString());
    }),
  );
});
