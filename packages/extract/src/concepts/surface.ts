import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const surfaces = ['Turf', 'AW', 'Dirt', 'Sand', 'Snow'] as const;

export type Surface = (typeof surfaces)[number];

/**
 * What a race is run on; AW is any all-weather surface.
 *
 * @example parseSurface('AW') // 'AW'
 */
export function parseSurface(raw: unknown): Parsed<Surface> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return surfaces.find((surface) => surface === text);
}
