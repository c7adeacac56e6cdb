import { parseDecimal } from './decimal.js';
import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

/** A price as it was quoted, stake excluded: 13/8 is 13 won for 8 staked. */
export interface Odds {
  readonly numerator: number;
  readonly denominator: number;
  /** Stake included, rounded to six decimals: 2.625 for 13/8. Sums are taken over the fraction. */
  readonly decimal: number;
}

const fraction = /^(\d{1,5})\/(\d{1,5})$/;
const evens = /^ev(?:en)?s$/i;

/**
 * A fractional price: `11/4`, `100/30`, `Evens`. `SP` means that no price is offered yet.
 *
 * @example parseOdds('13/8') // { numerator: 13, denominator: 8, decimal: 2.625 }
 */
export function parseOdds(raw: unknown): Parsed<Odds> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  if (text === 'SP') return null;
  if (evens.test(text)) return { numerator: 1, denominator: 1, decimal: 2 };
  const found = fraction.exec(text);
  if (!found) return undefined;
  const numerator = Number(found[1]);
  const denominator = Number(found[2]);
  if (numerator === 0 || denominator === 0) return undefined;
  return { numerator, denominator, decimal: roundTo(1 + numerator / denominator, 6) };
}

// No price has more digits as a fraction either: 99999/1.
const highestPrice = 100_000;

/**
 * A decimal price, stake included: more than 1, and no more than 100,000. `0` is the API's way to write that there is none.
 *
 * @example parseDecimalOdds('2.62') // 2.62
 */
export function parseDecimalOdds(raw: unknown): Parsed<number> {
  const price = parseDecimal(raw);
  if (typeof price !== 'number') return price;
  if (price === 0) return null;
  return price > 1 && price <= highestPrice ? price : undefined;
}

function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
