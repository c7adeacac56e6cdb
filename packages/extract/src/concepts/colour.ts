import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const words: Readonly<Record<string, string>> = {
  b: 'bay',
  bl: 'black',
  br: 'brown',
  ch: 'chestnut',
  gr: 'grey',
  ro: 'roan',
  wh: 'white',
  pb: 'piebald',
  sk: 'skewbald',
  du: 'dun',
  cr: 'cream',
  pal: 'palomino',
};

/**
 * A horse's colour in words, from the code that cards and profiles give, of one or two parts (`b/br`).
 *
 * @example parseColour('b/br') // 'bay or brown'
 */
export function parseColour(raw: unknown): Parsed<string> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const parts = text
    .toLowerCase()
    .split('/')
    .map((part) => (Object.hasOwn(words, part) ? words[part] : undefined));
  return parts.every((part) => part !== undefined) ? parts.join(' or ') : undefined;
}
