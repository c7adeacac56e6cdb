import { describe, expect, test } from 'vitest';
import { freshnessOf } from './freshness.js';
import type { LastUpdates } from './last-updates.js';
import { targetOf } from './target.js';

const hours = 3600;
const noon = new Date('2025-07-14T11:00:00Z');
const ago = (seconds: number): Date => new Date(noon.getTime() - seconds * 1000);

const updates = (given: Partial<LastUpdates> = {}): LastUpdates => ({
  racecards: ago(hours),
  results: ago(5 * hours),
  figures: ago(9 * hours),
  people: null,
  static: null,
  first_run: ago(9 * 24 * hours),
  has_racecards: true,
  ...given,
});

test('each subject is measured against its own target', () => {
  expect(freshnessOf(updates(), noon).map(({ subject, state, age }) => [subject, state, age])).toEqual([
    ['racecards', 'fresh', hours],
    ['results', 'stale', 5 * hours],
    ['figures', 'fresh', 9 * hours],
    ['people', 'stale', null],
    ['static', 'waiting', null],
  ]);
});

test('a daemon that has just begun waits for its first runs; one that has never run says nothing of age', () => {
  const never = { racecards: null, results: null, figures: null };
  const states = (first: Date | null) =>
    freshnessOf(updates({ ...never, first_run: first }), noon).map(({ state }) => state);
  expect(new Set(states(null))).toEqual(new Set(['waiting']));
  expect(new Set(states(ago(4 * hours)))).toEqual(new Set(['waiting']));
  expect(states(ago(5 * hours))).toEqual(['stale', 'stale', 'waiting', 'waiting', 'waiting']);
});

test('what the account cannot see is not late', () => {
  expect(freshnessOf(updates({ has_racecards: false, racecards: null }), noon)[0]?.state).toBe('out_of_reach');
});

test('a clock that is behind the data does not make it younger than new', () => {
  expect(freshnessOf(updates({ results: ago(-60) }), noon)[1]).toMatchObject({ age: 0, state: 'fresh' });
});

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
    expect(targetOf('results', new Date(at)) / hours).toBe(expected);
    expect(targetOf('racecards', new Date(at)) / hours).toBe(expected);
  });

  test('are fresh all day long when every reading ends within half an hour', () => {
    const readings = [6, 10, 14, 18, 22].map((hour) => hour * 60 + 30);
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const last = readings.findLast((reading) => reading <= minute) ?? (readings.at(-1) ?? 0) - 24 * 60;
      const at = new Date(Date.UTC(2025, 0, 14, 0, minute));
      expect((minute - last) * 60, at.toISOString()).toBeLessThanOrEqual(targetOf('results', at));
    }
  });
});
