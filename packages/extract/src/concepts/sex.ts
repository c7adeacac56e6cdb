import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const words = {
  C: 'colt',
  F: 'filly',
  G: 'gelding',
  H: 'horse',
  M: 'mare',
  R: 'rig',
} as const;

export type SexCode = keyof typeof words;
export type Sex = (typeof words)[SexCode];

export interface SexAndCode {
  readonly sex: Sex;
  readonly code: SexCode;
}

const known = new Map<string, SexAndCode>();
for (const [letter, sex] of Object.entries(words)) {
  const code = letter as SexCode; // Object.entries forgets the keys' type
  known.set(letter, { sex, code });
  known.set(sex, { sex, code });
}

/**
 * A horse's sex, from the code that results give (`G`) or the word that racecards give (`gelding`).
 * A horse's sex changes with age and with gelding: it is the sex on that day.
 *
 * @example parseSex('G') // { sex: 'gelding', code: 'G' }
 */
export function parseSex(raw: unknown): Parsed<SexAndCode> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return known.get(text.length === 1 ? text.toUpperCase() : text.toLowerCase());
}
