import type { Issues } from './issues.js';
import { type ItemKind, type Rejects, superseded } from './rejects.js';
import { jsonText } from './storable-json.js';

/** The items of a list by what tells them apart: of two that are the same the last stands, and what differs from it is kept as a reject. */
export class ListItems {
  readonly #items = new Map<string, unknown>();

  constructor(
    readonly kind: ItemKind,
    readonly issues: Issues,
    readonly rejects: Rejects,
  ) {}

  take(id: string, item: unknown): void {
    const before = this.#items.get(id);
    this.#items.set(id, item);
    if (before === undefined) return;
    this.issues.report(this.kind.dataset, this.kind.idField, 'duplicate', id, null);
    if (jsonText(before) !== jsonText(item))
      this.rejects.addItem(this.kind, before, 'superseded_duplicate', superseded);
  }
}
