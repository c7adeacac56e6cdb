import { inspect } from 'node:util';

/** A value of the API that should be a short text, whatever it is, for a message: 100 characters at most. */
export const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : inspect(value, { depth: 0, breakLength: Infinity })).slice(0, 100);
