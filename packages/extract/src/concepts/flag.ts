import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

/**
 * A yes or no as the API writes it: JSON booleans on races, `1` or an empty string on runners.
 *
 * @example parseFlag('1') // true
 */
export function parseFlag(raw: unknown): Parsed<boolean> {
  if (typeof raw === 'boolean') return raw;
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  return undefined;
}
