import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

/** What each prefix of the API's ids names. */
export const idPrefixes = {
  race: 'rac_',
  course: 'crs_',
  horse: 'hrs_',
  jockey: 'jky_',
  trainer: 'trn_',
  owner: 'own_',
  sire: 'sir_',
  dam: 'dam_',
  damsire: 'dsi_',
} as const;

export type IdKind = keyof typeof idPrefixes;

const prefixLength = 4;

/**
 * An id of the API: the prefix of its kind, then digits of no fixed length. An empty id means that there is none.
 *
 * @example parseId('horse', 'hrs_6181308') // 'hrs_6181308'
 */
export function parseId(kind: IdKind, raw: unknown): Parsed<string> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return text.startsWith(idPrefixes[kind]) && digitsFrom(text, prefixLength) ? text : undefined;
}

/**
 * The horse that an ancestor was: horses, sires, dams and damsires share one number space.
 *
 * @example horseIdOf('dsi_2117444') // 'hrs_2117444'
 */
export function horseIdOf(ancestorId: string): string {
  return `${idPrefixes.horse}${ancestorId.slice(prefixLength)}`;
}

function digitsFrom(text: string, start: number): boolean {
  if (text.length === start || text.length > start + 20) return false;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char < 48 || char > 57) return false;
  }
  return true;
}
