import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import {
  clockOf,
  dateOf,
  dayOf,
  easterOf,
  instantOf,
  isoOf,
  londonDay,
  londonOffset,
  weekdayOf,
  yearOf,
} from './days.js';

const days = integer({ min: dayOf('2005-01-01'), max: dayOf('2035-12-31') });

test('days and dates are two ways to write one thing', () => {
  assert(
    property(days, (day) => {
      expect(dayOf(dateOf(day))).toBe(day);
      expect(yearOf(day)).toBe(Number(dateOf(day).slice(0, 4)));
    }),
  );
});

test('an off time names its instant', () => {
  assert(
    property(days, integer({ min: 180, max: 1380 }), (day, minute) => {
      expect(Date.parse(isoOf(day, minute))).toBe(instantOf(day, minute));
      expect(londonDay(new Date(instantOf(day, minute)))).toBe(day);
    }),
  );
});

test('summer time is that of London', () => {
  const london = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  assert(
    property(days, integer({ min: 180, max: 1380 }), (day, minute) => {
      const [hours, minutes] = london
        .format(new Date(instantOf(day, minute)))
        .split(':')
        .map(Number);
      expect((hours ?? 0) * 60 + (minutes ?? 0)).toBe(minute);
    }),
  );
  expect([londonOffset(dayOf('2024-03-30'), 800), londonOffset(dayOf('2024-03-31'), 800)]).toEqual([0, 60]);
  expect([londonOffset(dayOf('2024-10-26'), 800), londonOffset(dayOf('2024-10-27'), 800)]).toEqual([60, 0]);
});

test('the London day begins an hour early in summer', () => {
  expect(dateOf(londonDay(new Date('2024-07-01T23:30:00Z')))).toBe('2024-07-02');
  expect(dateOf(londonDay(new Date('2024-01-01T23:30:00Z')))).toBe('2024-01-01');
});

test.each([
  [2015, '2015-04-05'],
  [2016, '2016-03-27'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2026, '2026-04-05'],
])('Easter of %i is %s', (year, date) => {
  expect(dateOf(easterOf(year))).toBe(date);
  expect(weekdayOf(easterOf(year))).toBe(0);
});

test.each([
  [725, '12:05'],
  [780, '1:00'],
  [1290, '9:30'],
  [75, '1:15'],
])('minute %i reads %s', (minute, text) => {
  expect(clockOf(minute)).toBe(text);
});

test('a date that is none is refused', () => {
  for (const date of ['2024-1-5', '2024-02-30x', 'today', '2024-13-01'])
    expect(() => dayOf(date)).toThrow(/YYYY-MM-DD/);
});
