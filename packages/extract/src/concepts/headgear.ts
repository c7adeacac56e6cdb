import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const pieces = {
  b: 'blinkers',
  e: 'eyeshield',
  'e/c': 'eyecover',
  'e/s': 'eyeshield',
  h: 'hood',
  p: 'cheekpieces',
  t: 'tongue tie',
  v: 'visor',
} as const;

export type Headgear = (typeof pieces)[keyof typeof pieces];

const known = new Map<string, Headgear>(Object.entries(pieces));
const codes = /e\/[cs]|./gu;

/**
 * What a horse wears on its head, from the codes in any order (`tp`).
 *
 * @example parseHeadgear('tp') // ['tongue tie', 'cheekpieces']
 */
export function parseHeadgear(raw: unknown): Parsed<readonly Headgear[]> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const worn: Headgear[] = [];
  for (const [code] of text.matchAll(codes)) {
    const piece = known.get(code);
    if (piece === undefined || worn.includes(piece)) return undefined;
    worn.push(piece);
  }
  return worn.length > 0 ? worn : undefined;
}
