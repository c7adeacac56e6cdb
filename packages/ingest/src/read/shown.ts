import { inspect } from 'node:util';

const longest = 100;

/**
 * A value of the API that should be a short text, whatever it is, for a message: 100 characters at most. What a terminal would
 * obey instead of showing it is written as an escape.
 */
export function shown(value: unknown): string {
  if (typeof value !== 'string') return inspect(value, { depth: 0, breakLength: Infinity }).slice(0, longest);
  return value.slice(0, longest).replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// Control characters, and halves of pairs.
const unseen = /[\p{Cc}\p{Cs}]/gu;
