import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const types = ['Flat', 'Hurdle', 'Chase', 'NH Flat'] as const;

/** The code of racing. */
export type RaceType = (typeof types)[number];

/**
 * The code under which a race is run. An NH Flat race (bumper) has no jumps, but is for jumping horses.
 *
 * @example parseRaceType('Hurdle') // 'Hurdle'
 */
export function parseRaceType(raw: unknown): Parsed<RaceType> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return types.find((type) => type === text);
}
