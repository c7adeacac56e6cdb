import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const figures = /^[0-9PFURBSCLDVO/-]{1,40}$/;

/**
 * The figures of a horse's last races, oldest first: places, `0` for tenth or worse, letters for those not finished,
 * `-` between seasons and `/` for a season missed.
 *
 * @example parseForm('1/44-2') // '1/44-2'
 */
export function parseForm(raw: unknown): Parsed<string> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return figures.test(text) ? text : undefined;
}
