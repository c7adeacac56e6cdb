import { parseOdds } from './odds.js';
import type { Odds } from './odds.js';
import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

/** F the favourite, J a joint favourite, C one of three or more co-favourites. */
export type FavouriteStatus = 'F' | 'J' | 'C';

export interface StartingPrice extends Odds {
  readonly favourite: FavouriteStatus | null;
}

/**
 * A starting price with its favourite mark: `11/4F`, `7/2J`, `4/1C`, `EvensF`.
 *
 * The fraction is the exact price; the API's decimal beside it is cut to two places (2.62 for 13/8).
 *
 * @example parseStartingPrice('11/4F') // { numerator: 11, denominator: 4, decimal: 3.75, favourite: 'F' }
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
  const last = text.at(-1);
  return last === 'F' || last === 'J' || last === 'C' ? last : null;
}
