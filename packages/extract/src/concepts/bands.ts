import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export interface AgeBand {
  readonly minimum: number;
  /** `null`: no upper bound (`3yo+`). */
  readonly maximum: number | null;
}

export interface RatingBand {
  readonly minimum: number;
  readonly maximum: number;
}

const ages = /^(\d{1,2})(?:-(\d{1,2}))?yo(\+)?$/;
const ratings = /^(\d{1,3})-(\d{1,3})$/;

/**
 * The ages that may run.
 *
 * @unit years
 * @example parseAgeBand('3yo+') // { minimum: 3, maximum: null }
 */
export function parseAgeBand(raw: unknown): Parsed<AgeBand> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = ages.exec(text);
  if (!found) return undefined;
  const minimum = Number(found[1]);
  const maximum = found[3] === '+' ? null : Number(found[2] ?? minimum);
  if (found[3] === '+' && found[2] !== undefined) return undefined;
  return maximum === null || maximum >= minimum ? { minimum, maximum } : undefined;
}

/**
 * The official ratings that may run.
 *
 * @example parseRatingBand('0-70') // { minimum: 0, maximum: 70 }
 */
export function parseRatingBand(raw: unknown): Parsed<RatingBand> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = ratings.exec(text);
  if (!found) return undefined;
  const [minimum, maximum] = [Number(found[1]), Number(found[2])];
  return maximum >= minimum ? { minimum, maximum } : undefined;
}
