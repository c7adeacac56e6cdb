import { parseOdds } from './odds.js';
import type { Odds } from './odds.js';
import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

/** Whose price was the shortest: one horse's, two horses' (joint), or three or more horses' (co). */
export type FavouriteStatus = 'favourite' | 'joint_favourite' | 'co_favourite';

const marks: Readonly<Record<string, FavouriteStatus>> = {
  F: 'favourite',
  J: 'joint_favourite',
  C: 'co_favourite',
};

export interface StartingPrice extends Odds {
  readonly favourite: FavouriteStatus | null;
}

/**
 * A starting price with its favourite mark: `11/4F`, `7/2J`, `4/1C`, `EvensF`.
 *
 * The fraction is the exact price; the API's decimal beside it is cut to two places (2.62 for 13/8).
 *
 * @example parseStartingPrice('11/4F') // { numerator: 11, denominator: 4, decimal: 3.75, favourite: 'favourite' }
 */
export function parseStartingPrice(raw: unknown): Parsed<StartingPrice> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const favourite = favouriteMark(text);
  const odds = parseOdds(favourite ? text.slice(0, -1).trimEnd() : text);
  if (!odds) return favourite ? undefined : odds;
  return { numerator: odds.numerator, denominator: odds.denominator, decimal: odds.decimal, favourite };
}

function favouriteMark(text: string): FavouriteStatus | null {
  const last = text.at(-1) ?? '';
  return Object.hasOwn(marks, last) ? (marks[last] ?? null) : null;
}
