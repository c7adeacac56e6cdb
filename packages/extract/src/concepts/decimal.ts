import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const decimal = /^(?:\d{1,12}(?:\.\d{0,9})?|\.\d{1,9})$/;

/**
 * A number with or without a fraction, a leading zero being optional.
 *
 * @example parseDecimal('.75') // 0.75
 */
export function parseDecimal(raw: unknown): Parsed<number> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return decimal.test(text) ? Number(text) : undefined;
}
