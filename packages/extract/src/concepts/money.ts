import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export type Currency = 'GBP' | 'EUR';

export interface Money {
  /** @unit of the currency: pounds or euros */
  readonly amount: number;
  readonly currency: Currency;
}

const sum = /^([£€])?(\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.(\d{1,2}))?$/;

/**
 * A sum of money: `£4,193`, `€7080`, or bare digits, which are pounds (foreign prizes come converted).
 * Any other currency is not understood.
 *
 * @example parseMoney('€7080') // { amount: 7080, currency: 'EUR' }
 */
export function parseMoney(raw: unknown): Parsed<Money> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = sum.exec(text);
  if (!found) return undefined;
  const [, sign, whole = '0', fraction = '0'] = found;
  return { amount: Number(`${whole.replaceAll(',', '')}.${fraction}`), currency: sign === '€' ? 'EUR' : 'GBP' };
}
