import { isDate } from './calendar-date.js';
import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const isoInstant =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/**
 * The instant at which a race is due off, from `off_dt`, as ISO text in UTC.
 * A time without an offset is not understood: the other off time of the API is 12-hour text without am or pm, and
 * guessing either would move races by hours.
 *
 * @example parseOffTime('2025-10-13T20:10:00+01:00') // '2025-10-13T19:10:00.000Z'
 */
export function parseOffTime(raw: unknown): Parsed<string> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const day = isoInstant.exec(text)?.[1];
  if (day === undefined || !isDate(day)) return undefined;
  return new Date(text).toISOString();
}
