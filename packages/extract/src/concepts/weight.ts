import type { Parsed } from './parsed.js';
import { parseText } from './text.js';
import { parseWholeNumber } from './whole-number.js';

export const poundsOfStone = 14;

const stonesAndPounds = /^(\d{1,2})-(\d{1,2})$/;

/**
 * The weight carried, from stones and pounds (`9-2`), in pounds.
 *
 * @unit pounds
 * @example parseWeight('9-2') // 128
 */
export function parseWeight(raw: unknown): Parsed<number> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = stonesAndPounds.exec(text);
  if (!found) return undefined;
  const pounds = Number(found[2]);
  return pounds < poundsOfStone ? Number(found[1]) * poundsOfStone + pounds : undefined;
}

/**
 * The weight carried, given in pounds.
 *
 * @unit pounds
 * @example parsePounds('128') // 128
 */
export function parsePounds(raw: unknown): Parsed<number> {
  const pounds = parseWholeNumber(raw);
  if (typeof pounds !== 'number') return pounds;
  return pounds === 0 ? null : pounds;
}

/**
 * Pounds written as stones and pounds.
 *
 * @example formatWeight(128) // '9-2'
 */
export function formatWeight(pounds: number): string {
  return `${Math.floor(pounds / poundsOfStone)}-${pounds % poundsOfStone}`;
}
