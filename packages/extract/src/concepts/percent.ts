import { parseDecimal } from './decimal.js';
import type { Parsed } from './parsed.js';

/**
 * A percentage from 0 to 100. `None` is what the API writes for a share of nothing.
 *
 * @example parsePercent('12') // 12
 */
export function parsePercent(raw: unknown): Parsed<number> {
  if (raw === 'None') return null;
  const share = parseDecimal(raw);
  return typeof share === 'number' && share > 100 ? undefined : share;
}
