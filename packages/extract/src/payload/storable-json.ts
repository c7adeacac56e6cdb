import { isStorable, storableText } from '../concepts/text.js';

/**
 * A JSON value with every text in it storable, and whether any had to be changed.
 *
 * @example storableJson(['a\u0000']) // { value: ['a'], cleaned: true }
 */
export function storableJson(value: unknown): { readonly value: unknown; readonly cleaned: boolean } {
  let cleaned = false;
  const visit = (part: unknown): unknown => {
    if (typeof part === 'string') {
      if (isStorable(part)) return part;
      cleaned = true;
      return storableText(part);
    }
    if (Array.isArray(part)) return part.map(visit);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [visit(key), visit(inner)]));
  };
  return { value: visit(value), cleaned };
}
