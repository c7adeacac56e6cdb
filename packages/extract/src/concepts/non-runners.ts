import { isCountry } from './country.js';
import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export interface NonRunner {
  readonly name: string;
  readonly reason: string | null;
  /**
   * Taken out after the final declarations had been priced (`withdrawn`, `withdrawn; unruly in stalls`). Bets on the
   * others are then reduced (Rule 4), so that the book of the race can add up to less than 1.
   */
  readonly withdrawn: boolean;
}

/**
 * The horses that were declared and did not run: `Name (reason), Name (withdrawn; reason)`. Commas inside brackets
 * belong to the reason, those outside part the horses. Brackets that do not close are not understood.
 *
 * @example parseNonRunners('Marcus (lame)') // [{ name: 'Marcus', reason: 'lame', withdrawn: false }]
 */
export function parseNonRunners(raw: unknown): Parsed<readonly NonRunner[]> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const entries = splitOutsideBrackets(text);
  if (entries === undefined) return undefined;
  const horses: NonRunner[] = [];
  for (const entry of entries) {
    const horse = nonRunnerOf(entry.trim());
    if (horse === undefined) return undefined;
    if (horse !== null) horses.push(horse);
  }
  return horses;
}

function splitOutsideBrackets(text: string): string[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    if (depth < 0) return undefined;
  }
  if (depth !== 0) return undefined;
  parts.push(text.slice(start));
  return parts;
}

function nonRunnerOf(entry: string): NonRunner | null | undefined {
  if (entry === '') return null;
  const open = reasonBracket(entry);
  const name = (open < 0 ? entry : entry.slice(0, open)).trim();
  if (name === '') return undefined;
  const reason = open < 0 ? null : entry.slice(open + 1, -1).trim() || null;
  return { name, reason, withdrawn: reason !== null && /^withdrawn\b/i.test(reason) };
}

// The bracket that the last one closes: reasons may hold brackets of their own, and a country is no reason.
function reasonBracket(entry: string): number {
  if (!entry.endsWith(')')) return -1;
  const open = openingBracket(entry);
  return isCountry(entry.slice(open + 1, -1)) ? -1 : open;
}

function openingBracket(entry: string): number {
  let depth = 0;
  for (let at = entry.length - 1; at >= 0; at -= 1) {
    if (entry[at] === ')') depth += 1;
    else if (entry[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
