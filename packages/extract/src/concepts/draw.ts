import type { Parsed } from './parsed.js';
import { parseWholeNumber } from './whole-number.js';

/**
 * The starting stall. Jump races have none, which cards write as `0` and results leave empty.
 *
 * @example parseDraw('12') // 12
 */
export function parseDraw(raw: unknown): Parsed<number> {
  const draw = parseWholeNumber(raw);
  return draw === 0 ? null : draw;
}
