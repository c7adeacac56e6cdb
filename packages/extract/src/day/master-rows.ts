import type { FilledTableName, SourcedRow } from '@darkhorses/schema';

/** The rows of a table by key, made when first told of. */
export class MasterRows<T extends FilledTableName> {
  readonly #rows = new Map<string, SourcedRow<T>>();
  readonly #blank: () => SourcedRow<T>;

  /** @param blank makes a row with every column null */
  constructor(blank: () => SourcedRow<T>) {
    this.#blank = blank;
  }

  /** The row of a key. A new one is blank: whoever asks fills the key and the name. */
  of(key: string): SourcedRow<T> {
    const known = this.#rows.get(key);
    if (known) return known;
    const row = this.#blank();
    this.#rows.set(key, row);
    return row;
  }

  /** All rows in the order of their keys. */
  sorted(): SourcedRow<T>[] {
    return [...this.#rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
}
