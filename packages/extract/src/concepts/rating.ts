import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const rating = /^-?\d{1,3}$/;

/**
 * A rating, whatever its scale: official, Racing Post, Topspeed. A dash of either length means unrated.
 *
 * @example parseRating('–') // null
 */
export function parseRating(raw: unknown): Parsed<number> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return rating.test(text) ? Number(text) : undefined;
}
