import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const digits = /^\d{1,9}$/;

/**
 * A count, an age or any number without a fraction.
 *
 * @example parseWholeNumber('14') // 14
 */
export function parseWholeNumber(raw: unknown): Parsed<number> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return digits.test(text) ? Number(text) : undefined;
}
