import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export interface Jumps {
  readonly count: number;
  readonly kind: 'hurdles' | 'fences';
}

const jumps = /^(\d{1,2}) (hurdle|fence)s?$/;

/**
 * The obstacles to be jumped.
 *
 * @example parseJumps('10 hurdles') // { count: 10, kind: 'hurdles' }
 */
export function parseJumps(raw: unknown): Parsed<Jumps> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = jumps.exec(text.toLowerCase());
  if (!found) return undefined;
  return { count: Number(found[1]), kind: found[2] === 'hurdle' ? 'hurdles' : 'fences' };
}
