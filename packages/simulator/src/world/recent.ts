/**
 * A memory of the answers used lately, so that a long run of days stays within bounds. It keeps two generations: when
 * the young one is full it becomes the old one, and what nobody asks for again is forgotten with it. That costs less
 * than an exact order of use.
 */
export class Recent<Key, Value> {
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();
  readonly #half: number;

  /** Keeps at least half of `limit` answers, and never more than `limit`. */
  constructor(limit: number) {
    this.#half = Math.max(1, Math.ceil(limit / 2));
  }

  get(key: Key, make: (key: Key) => Value): Value {
    let value = this.#young.get(key);
    if (value !== undefined) return value;
    value = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
