import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const pattern = /^(?:Group [123]|Grade (?:[123]|[ABC])|Listed)$/;

/**
 * The standing of a race in the pattern: groups on the Flat, grades over jumps, then listed races.
 *
 * @example parsePattern('Group 1') // 'Group 1'
 */
export function parsePattern(raw: unknown): Parsed<string> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return pattern.test(text) ? text : undefined;
}
