import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * A day of the calendar as `YYYY-MM-DD`; a day that does not exist is not understood.
 *
 * @example parseDate('2011-06-19') // '2011-06-19'
 */
export function parseDate(raw: unknown): Parsed<string> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return isDate(text) ? text : undefined;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const found = isoDate.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const last = month === 2 && isLeap(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
  return year > 0 && day >= 1 && day <= last;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
