import { expect, test } from 'vitest';
import { parseDatasets, scopeOf } from './scope.js';

const today = '2025-10-14';

test('without flags: everything since 2015, both countries, both datasets', () => {
  expect(scopeOf({}, today)).toEqual({
    from: '2015-01-01',
    to: today,
    regions: ['gb', 'ire'],
    datasets: ['racecards', 'results'],
  });
});

test.each([
  [{ year: 2024 }, '2024-01-01', '2024-12-31'],
  [{ year: 2025 }, '2025-01-01', today],
  [{ daysBack: 7 }, '2025-10-07', today],
  [{ daysBack: 7, endDate: '2025-01-03' }, '2024-12-27', '2025-01-03'],
  [{ startDate: '2025-10-20', endDate: '2025-10-21' }, '2025-10-20', '2025-10-21'],
])('%o spans %s to %s', (flags, from, to) => {
  expect(scopeOf(flags, today)).toMatchObject({ from, to });
});

test.each([
  [{ startDate: '2025-02-01', endDate: '2025-01-01' }, /ends \(2025-01-01\) before it starts/],
  [{ startDate: '1987-12-31' }, /oldest results, which are of 1988-01-01/],
  [{ endDate: '2026-10-15' }, /more than a year ahead/],
  [{ startDate: '2099-01-01' }, /give an --end-date too/],
  [{ year: 2024, daysBack: 3 }, /--days-back and --year/],
  [{ year: 2024, endDate: '2024-02-01' }, /--year and --end-date/],
  [{ year: 2026 }, /has not begun/],
  [{ racecards: false, results: false }, /neither racecards nor results/],
  [{ tables: ['ra_race_results'], results: false }, /neither racecards nor results/],
  [{ tables: ['ra_mst_horse'] }, /does not know "ra_mst_horse"/],
])('%o is refused', (flags, message) => {
  expect(() => scopeOf(flags, today)).toThrow(message);
});

test('a table asks only for the datasets that fill it', () => {
  expect(scopeOf({ tables: ['ra_race_results'] }, today).datasets).toEqual(['results']);
  expect(scopeOf({ racecards: false }, today).datasets).toEqual(['results']);
});

test('datasets may be given with spaces or commas, and a wrong one is named with what was expected', () => {
  expect(parseDatasets('results,racecards', undefined)).toEqual(['results', 'racecards']);
  expect(() => parseDatasets('odds', undefined)).toThrow('racecards, results');
});
