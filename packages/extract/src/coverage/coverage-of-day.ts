import type { DayPayloads, DayRows } from '../day/day-payloads.js';
import { rowsOfDay } from '../day/rows-of-day.js';
import { isObject } from '../payload/fields.js';
import { coverageOf } from './coverage.js';
import type { ColumnCoverage } from './coverage.js';
import { tellingsOfDay } from './telling.js';

/**
 * For every column that a day feeds: how many of the rows that the payloads tell of have a value in its source, and in how
 * many of the rows made of them the column is not null. Nothing is lost where both are equal in every column.
 *
 * @param rows the rows to hold against the payloads: those of `rowsOfDay`, or those read back from a database
 * @example coverageOfDay({ date: '2026-05-09' }).filter(({ payload, stored }) => payload.filled !== stored.filled) // []
 */
export function coverageOfDay(day: DayPayloads, rows: DayRows['rows'] = rowsOfDay(day).rows): ColumnCoverage[] {
  return coverageOf(tellingsOfDay(day), rows);
}

/**
 * The same for the items of a list, or for profiles: `courses` against the rows of `rowsOfCourses`, and so on.
 *
 * @param rows by table, as `rowsOfCourses`, `rowsOfRegions` and `rowsOfProfile` give them
 */
export function coverageOfItems(
  feed: 'courses' | 'regions' | 'profile',
  items: readonly unknown[],
  rows: Parameters<typeof coverageOf>[1],
): ColumnCoverage[] {
  return coverageOf(
    items.filter(isObject).map((item) => ({ feed, item })),
    rows,
  );
}
