import { parseDecimal } from './decimal.js';
import type { Parsed } from './parsed.js';

/** The short distances of a finish, in lengths, as the API writes them. */
export const lengthsOf = { nose: 0.05, shortHead: 0.1, head: 0.2, neck: 0.3 } as const;

/**
 * Lengths behind another horse; none (`-`) for a horse that did not finish.
 *
 * @unit lengths
 * @example parseBeatenLengths('.75') // 0.75
 */
export function parseBeatenLengths(raw: unknown): Parsed<number> {
  return parseDecimal(raw);
}
