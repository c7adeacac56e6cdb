import { expect, test } from 'vitest';
import { count, counted, dayInWords, instantInWords, percent, timeSpan } from './figures.js';

test('counts have their thousands set apart, and their nouns', () => {
  expect([count(0), count(12_438), count(null), count(Number.NaN)]).toEqual(['0', '12,438', '–', '–']);
  expect([counted(1, 'day'), counted(1200, 'day'), counted(2, 'entry', 'entries')]).toEqual([
    '1 day',
    '1,200 days',
    '2 entries',
  ]);
});

test.each([
  [0, '0 %'],
  [0.0000001, '0.1 %'],
  [0.1234, '12.3 %'],
  [0.99996, '99.9 %'],
  [1, '100 %'],
  [null, '–'],
])('a share of %s is %s: whole only when it is', (share, text) => expect(percent(share)).toBe(text));

test.each([
  [0.2, '1 s'],
  [99, '99 s'],
  [600, '10 min'],
  [3600 * 3.5, '3.5 h'],
  [86_400 * 2, '2 days'],
  [86_400 * 120, '120 days'],
])('%s seconds are %s', (seconds, text) => expect(timeSpan(seconds)).toBe(text));

test('days and instants as people in London say them', () => {
  expect(dayInWords('2024-03-15')).toBe('Fri 15 Mar 2024');
  expect(instantInWords('2024-07-15T13:05:00Z')).toBe('15 Jul 2024, 14:05');
});
