import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const pieces = {
  b: 'blinkers',
  e: 'eyeshield',
  h: 'hood',
  p: 'cheekpieces',
  t: 'tongue tie',
  v: 'visor',
} as const;

export type Headgear = (typeof pieces)[keyof typeof pieces];

/**
 * What a horse wears on its head, from the letters in any order (`tp`).
 *
 * @example parseHeadgear('tp') // ['tongue tie', 'cheekpieces']
 */
export function parseHeadgear(raw: unknown): Parsed<readonly Headgear[]> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const worn: Headgear[] = [];
  for (const letter of text) {
    const piece = Object.hasOwn(pieces, letter) ? pieces[letter as keyof typeof pieces] : undefined;
    if (piece === undefined || worn.includes(piece)) return undefined;
    worn.push(piece);
  }
  return worn;
}
