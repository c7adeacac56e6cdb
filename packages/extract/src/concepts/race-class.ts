import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const britishClass = /^Class [1-7]$/;

/**
 * The class of a British race, `Class 1` (the best) to `Class 7`; Irish races have none.
 *
 * @example parseRaceClass('Class 4') // 'Class 4'
 */
export function parseRaceClass(raw: unknown): Parsed<string> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return britishClass.test(text) ? text : undefined;
}
