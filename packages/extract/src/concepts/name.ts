import { isCountry, regionOf } from './country.js';
import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export interface NameAndRegion {
  readonly name: string;
  /** The country of the suffix, lower case; `null` where the name has none. */
  readonly region: string | null;
  /** Letters in the place of a country that are none we know; they stay in the name. */
  readonly unknownSuffix: string | null;
}

// What stands behind the names of courses that have several tracks: all-weather, right-handed, left-handed.
const ofTracks = new Set(['AW', 'RH', 'LH']);

/**
 * A name without its country suffix, and the country. Only the last bracket is read, and only when it holds a known
 * country: `Dundalk (AW) (IRE)` is the course `Dundalk (AW)` in Ireland, `Kempton (AW)` keeps its bracket.
 *
 * @example parseName('Fantastikas (FR)') // { name: 'Fantastikas', region: 'fr', unknownSuffix: null }
 */
export function parseName(raw: unknown): Parsed<NameAndRegion> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const letters = suffixOf(text);
  if (letters === null) return { name: text, region: null, unknownSuffix: null };
  if (!isCountry(letters)) return { name: text, region: null, unknownSuffix: ofTracks.has(letters) ? null : letters };
  const name = text.slice(0, text.length - letters.length - 2).trimEnd();
  return name === '' ? undefined : { name, region: regionOf(letters), unknownSuffix: null };
}

// Two or three capitals in the last bracket; written without a regular expression, as every runner has four names.
function suffixOf(text: string): string | null {
  if (!text.endsWith(')')) return null;
  const open = text.lastIndexOf('(');
  const letters = text.length - open - 2;
  if (open < 0 || letters < 2 || letters > 3) return null;
  for (let at = open + 1; at < text.length - 1; at += 1) {
    const char = text.charCodeAt(at);
    if (char < 65 || char > 90) return null;
  }
  return text.slice(open + 1, -1);
}
