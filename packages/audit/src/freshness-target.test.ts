import { describe, expect, test } from 'vitest';
import { freshnessTarget } from './freshness-target.js';

const hours = 3600;

describe('races, runners and results', () => {
  test.each([
    // In winter London keeps UTC, in summer it is an hour ahead.
    ['2025-01-14T06:59:00Z', 9],
    ['2025-01-14T07:00:00Z', 4.5],
    ['2025-01-14T22:29:00Z', 4.5],
    ['2025-01-14T22:30:00Z', 9],
    ['2025-07-14T05:59:00Z', 9],
    ['2025-07-14T06:00:00Z', 4.5],
    ['2025-07-14T21:30:00Z', 9],
    ['2025-07-14T23:30:00Z', 9],
  ])('at %s may be %d hours old', (at, expected) => {
    expect(freshnessTarget('results', new Date(at)) / hours).toBe(expected);
    expect(freshnessTarget('racecards', new Date(at)) / hours).toBe(expected);
  });

  test('are fresh all day long when every reading ends within half an hour', () => {
    const readings = [6, 10, 14, 18, 22].map((hour) => hour * 60 + 30);
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const last = readings.findLast((reading) => reading <= minute) ?? (readings.at(-1) ?? 0) - 24 * 60;
      const at = new Date(Date.UTC(2025, 0, 14, 0, minute));
      expect((minute - last) * 60, at.toISOString()).toBeLessThanOrEqual(freshnessTarget('results', at));
    }
  });
});
