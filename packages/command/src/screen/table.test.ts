import { expect, test } from 'vitest';
import { colours } from './colours.js';
import { renderTable } from './table.js';

test('columns are aligned, numbers to the right, nothing is a dash', () => {
  const table = renderTable({
    columns: ['table', 'rows', { title: 'first day' }],
    rows: [
      ['ra_races', 13_549, '2015-01-01'],
      ['ra_runners', 1_314_202, null],
    ],
    footer: ['all', 1_327_751],
  });
  expect(table.split('\n')).toEqual([
    'table            rows  first day',
    '──────────  ─────────  ──────────',
    'ra_races       13,549  2015-01-01',
    'ra_runners  1,314,202  –',
    '──────────  ─────────  ──────────',
    'all         1,327,751',
  ]);
});

test('text goes on in further lines to fit the terminal, by words; numbers stay whole', () => {
  const table = renderTable({
    columns: ['horse', 'runs'],
    rows: [
      ['A Very Long Name Of A Horse (IRE)', 1234],
      ['Llanfairpwllgwyngyll', 1],
      ['Ha', 12],
    ],
    width: 20,
  });
  expect(table.split('\n')).toEqual([
    'horse           runs',
    '─────────────  ─────',
    'A Very Long    1,234',
    'Name Of A',
    'Horse (IRE)',
    'Llanfairpwllg      1',
    'wyngyll',
    'Ha                12',
  ]);
});

test('words stay whole as long as another column can give way, and break at their joints when none can', () => {
  const rows = [['ra_performance_by_distance', '2026-11-22 09:42', 90]];
  const columns = ['table', 'last change', 'rows'];
  expect(renderTable({ columns, rows, width: 46 }).split('\n').slice(2)).toEqual([
    'ra_performance_by_distance  2026-11-22      90',
    '                            09:42',
  ]);
  expect(renderTable({ columns, rows, width: 40 }).split('\n').slice(2)).toEqual([
    'ra_performance_by_    2026-11-22      90',
    'distance              09:42',
  ]);
});

test('a table for which there is no room is too wide rather than unreadable', () => {
  const table = renderTable({ columns: ['horse', 'runs'], rows: [['A Very Long Name', 1_000_000]], width: 10 });
  expect(table.split('\n')[2]).toBe('A Very Long   1,000,000');
});

test('accents count as one character, and control characters stay out', () => {
  const table = renderTable({
    columns: ['name', 'n'],
    rows: [
      ['Cécile', 1],
      ['\u001B[31mred\n', 2],
    ],
  });
  const [, , first = '', second = ''] = table.split('\n');
  expect(first.indexOf('1')).toBe(second.lastIndexOf('2'));
  expect(table).not.toContain('\u001B');
});

test('a table without rows is its head', () => {
  expect(renderTable({ columns: ['day', 'error'], rows: [] })).toBe('day  error\n───  ─────');
});

test('a head is bold where colours are on', () => {
  expect(renderTable({ columns: ['day'], rows: [], colours: colours(true) })).toContain('\u001B[1mday\u001B[22m');
});
