/**
 * A number from 0 up to 1 that depends on nothing but the words given.
 *
 * Drawing by name instead of from one stream keeps a run repeatable when calls arrive in another order.
 *
 * @example chance('seed 7', '/v1/results', 3) // the same in every run
 */
export function chance(...words: readonly (string | number)[]): number {
  // FNV-1a, then the finaliser of MurmurHash3: FNV alone leaves neighbouring numbers correlated.
  let hash = 0x811c9dc5;
  for (const character of words.join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
