import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageCalendar } from './calendar.js';
import { dayOfNumber, mondayOf, numberOfDay, weekdayOf } from './calendar-days.js';
import { type CoverageDay, dayStates, type DayState, worstOf } from './day-state.js';
import { dayTitle } from './day-title.js';
import { coverageStrip } from './strip.js';
import { coverageSymbols, symbolOf } from './symbols.js';
import { terminalCalendar } from './terminal-calendar.js';

const datasets = [
  ['results', 'Results'],
  ['racecards', 'Racecards'],
] as const;

function daysOf(from: string, to: string, state: (day: string) => Partial<CoverageDay> = () => ({})): CoverageDay[] {
  const days: CoverageDay[] = [];
  for (let number = numberOfDay(from); number <= numberOfDay(to); number += 1) {
    const day = dayOfNumber(number);
    days.push({ dataset: 'results', day, state: 'done', races: 30, api_total: 30, ...state(day) });
  }
  return days;
}

test('weeks begin on Mondays', () => {
  expect(weekdayOf(numberOfDay('2024-03-15'))).toBe(4);
  expect(dayOfNumber(mondayOf(numberOfDay('2024-03-17')))).toBe('2024-03-11');
  expect(weekdayOf(numberOfDay('1969-12-31'))).toBe(2);
});

test('every day of a year has its place and its title, leap day included', () => {
  const markup = String(coverageCalendar({ datasets, days: daysOf('2024-01-01', '2024-12-31') }));
  const titles = [...markup.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title);
  expect(titles).toHaveLength(366);
  expect(titles).toContain('Thu 29 Feb 2024: 30 races of 30, complete');
  const places = [...markup.matchAll(/<use href="#c-d\d"([^>]*)><title>/g)].map(([, place]) => place);
  const half = 182;
  expect(new Set(places.slice(0, half)).size).toBe(half);
  expect(new Set(places.slice(half)).size).toBe(366 - half);
});

test('a day says its races, the total of the API, its state and what went wrong, and cannot break out of it', () => {
  expect(dayTitle({ dataset: 'results', day: '2024-03-15', state: 'unsettled', races: 1, api_total: 3 })).toBe(
    'Fri 15 Mar 2024: 1 race of 3, loaded, more may come',
  );
  const day: CoverageDay = { dataset: 'results', day: '2024-03-15', state: 'failed', note: '</title><script>' };
  const markup = String(coverageCalendar({ datasets, days: [day] }));
  expect(markup).toContain('Fri 15 Mar 2024: failed (&lt;/title&gt;&lt;script&gt;)');
  expect(markup).not.toContain('<script');
  expect(
    dayTitle({ dataset: 'results', day: '2024-12-25', state: 'empty', api_total: 0, races: 0, note: 'Christmas' }),
  ).toBe('Wed 25 Dec 2024: no racing (Christmas)');
});

test('days that cannot be had for one reason are one drawing, and a year of them is a sentence', () => {
  const days = daysOf('2021-01-01', '2023-12-31', (day) =>
    day < '2023-01-23' ? { state: 'unavailable', races: null, api_total: null, note: 'before records' } : {},
  ).map((day) => ({ ...day, dataset: 'racecards' }));
  const markup = String(coverageCalendar({ datasets, days }));
  expect(markup.match(/class="span"/g)).toHaveLength(1);
  expect(markup).toContain('<title>Sun 1 Jan 2023 to Sun 22 Jan 2023: cannot be had (before records)</title>');
  expect(markup).toContain('Racecards </strong>before records');
  expect(markup).toContain('Racecards </strong>out of reach');
  expect(markup).toContain('343 complete');
});

test('a year says what is open in it first', () => {
  const days = daysOf('2024-01-01', '2024-12-31', (day) =>
    day === '2024-02-03' ? { state: 'missing', races: null } : day === '2024-12-25' ? { state: 'empty', races: 0 } : {},
  );
  const markup = String(coverageCalendar({ datasets, days }));
  expect(markup).toContain('<span class="badge bad">1 missing</span> 10,920 races · 364 complete · 1 without racing');
  expect(markup).toContain('aria-label="Results, January to June 2024: 1 day missing, 181 days complete"');
  expect(markup).toMatch(/1 day to look at, in words.*results, Sat 3 Feb 2024: missing/s);
});

test('each state has a drawing, a glyph and a name of its own; complete days are darker with more races', () => {
  const states = Object.keys(dayStates) as DayState[];
  const named = states.map((state) => symbolOf({ state }));
  expect(new Set(named).size).toBe(states.length);
  expect(new Set(states.map((state) => dayStates[state].glyph)).size).toBe(states.length);
  const drawn = [12, 30, 45, 70].map((races) => symbolOf({ state: 'done', races }));
  expect(drawn).toEqual(['c-d1', 'c-d2', 'c-d3', 'c-d4']);
  for (const name of [...named, ...drawn]) expect(String(coverageSymbols)).toContain(`id="${name}"`);
});

test('the worst of several days does not depend on their order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...(Object.keys(dayStates) as DayState[]))), (states) => {
      expect(worstOf(states)).toBe(worstOf(states.toReversed()));
    }),
  );
});

test('on a terminal a week is a mark, the worst of its days, within 80 columns', () => {
  const days = daysOf('2023-01-01', '2024-12-31', (day) => (day === '2024-01-03' ? { state: 'failed' } : {}));
  const text = terminalCalendar({ datasets: [['results', 'Results']], days });
  const [heading, newest, oldest] = text.split('\n');
  expect(heading).toBe('Results');
  expect(newest).toBe(`2024  !${'■'.repeat(52)}`);
  expect(oldest).toBe(`2023  ${'■'.repeat(53)}`);
  expect(text).toContain('■ complete   ! failed');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  const painted = terminalCalendar(
    { datasets, days },
    { paint: (mark, state) => (state === 'failed' ? `<${mark}>` : mark) },
  );
  expect(painted).toContain(`2024  <!>${'■'.repeat(52)}`);
});

test('a strip shows the days that it is given, oldest first, and says the worst', () => {
  const days = daysOf('2024-03-01', '2024-03-30', (day) => (day === '2024-03-02' ? { state: 'missing' } : {}));
  const markup = String(coverageStrip({ datasets: [['results', 'Results']], days: days.toReversed() }));
  expect(markup).toContain('aria-label="Results, 30 days; at worst: missing"');
  expect([...markup.matchAll(/<use /g)]).toHaveLength(30);
  expect(markup.indexOf('1 Mar')).toBeLessThan(markup.indexOf('30 Mar'));
});
