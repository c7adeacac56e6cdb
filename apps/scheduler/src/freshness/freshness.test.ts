import { expect, test } from 'vitest';
import { freshnessOf } from './freshness.js';
import type { LastUpdates } from './last-updates.js';

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
