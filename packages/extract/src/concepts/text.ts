import type { Parsed } from './parsed.js';

// Postgres refuses U+0000 in text, and a lone surrogate has no UTF-8 form: either would fail the whole day.
const unstorable = /\0|\p{Surrogate}/gu;

// Node has it since 20; the library that types are checked against is older.
interface WellFormedText {
  isWellFormed(): boolean;
}

/**
 * The text of a payload value, trimmed; `null` for the source's ways of saying none, `undefined` for what is not text.
 * A number counts as text, since the API turns numbers into strings at will.
 *
 * @example parseText(' Good ') // 'Good'
 */
export function parseText(raw: unknown): Parsed<string> {
  if (typeof raw === 'string') return noneAsNull(raw.trim());
  if (raw === null || raw === undefined) return null;
  return typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : undefined;
}

/**
 * Whether Postgres can store the text as it is: no NUL character, no lone surrogate.
 *
 * @example isStorable('Sea\u0000 Biscuit') // false
 */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && (text as string & WellFormedText).isWellFormed();
}

/**
 * The text without NUL characters, each lone surrogate replaced by U+FFFD.
 *
 * @example storableText('Sea\u0000 Biscuit') // 'Sea Biscuit'
 */
export function storableText(text: string): string {
  return text.replace(unstorable, (found) => (found === '\0' ? '' : '\uFFFD'));
}

function noneAsNull(text: string): string | null {
  return text === '' || text === '-' || text === '–' || text === '—' ? null : text;
}
