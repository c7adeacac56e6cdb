import { parseMoney } from './money.js';
import type { Money } from './money.js';
import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

/**
 * The place dividends of a pool, one for each placed horse, in the order of finishing.
 *
 * @example parsePlaceDividends('€2.10 €1.60')?.map(({ amount }) => amount) // [2.1, 1.6]
 */
export function parsePlaceDividends(raw: unknown): Parsed<readonly Money[]> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const dividends: Money[] = [];
  for (const part of text.split(/\s+/)) {
    const dividend = parseMoney(part);
    if (!dividend) return undefined;
    dividends.push(dividend);
  }
  return dividends;
}

/**
 * The dividend of a pool to a stake of one: `£9.50`, `€9`.
 *
 * @example parseDividend('£9.50') // { amount: 9.5, currency: 'GBP' }
 */
export function parseDividend(raw: unknown): Parsed<Money> {
  return parseMoney(raw);
}
