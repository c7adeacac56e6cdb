import { isStorable, storableText } from '../concepts/text.js';

/** What the API sends is four levels deep; Postgres and `JSON.stringify` run out of stack at some thousands. */
const deepest = 100;

/** What stands for a value that is nested deeper than can be stored. */
const tooDeep = '[nested too deeply]';

/**
 * A JSON value with every text in it storable, cut where it is nested more than 100 levels deep, and whether that changed
 * anything. A value that is storable is given back as it is.
 *
 * @example storableJson(['a\u0000']) // { value: ['a'], cleaned: true }
 */
export function storableJson(value: unknown): { readonly value: unknown; readonly cleaned: boolean } {
  let cleaned = false;
  const text = (part: string): string => {
    if (isStorable(part)) return part;
    cleaned = true;
    return storableText(part);
  };
  const visit = (part: unknown, depth: number): unknown => {
    if (typeof part === 'string') return text(part);
    if (typeof part !== 'object' || part === null) return part;
    if (depth === deepest) {
      cleaned = true;
      return tooDeep;
    }
    if (Array.isArray(part)) return part.map((inner) => visit(inner, depth + 1));
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [text(key), visit(inner, depth + 1)]));
  };
  const copy = visit(value, 0);
  return { value: cleaned ? copy : value, cleaned };
}

/** A JSON value as text; two values with the same text are the same to whoever stores them. */
export function jsonText(value: unknown): string {
  return JSON.stringify(storableJson(value).value) ?? String(value);
}
