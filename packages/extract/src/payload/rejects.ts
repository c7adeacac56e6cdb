import type { FilledTableName } from '@darkhorses/schema';
import { storableText } from '../concepts/text.js';
import { isObject } from './fields.js';
import type { JsonObject } from './fields.js';
import type { Dataset } from './issues.js';
import { storableJson } from './storable-json.js';

export type RejectReason =
  'not_an_object' | 'bad_id' | 'other_day' | 'no_course' | 'no_region' | 'no_name' | 'superseded_duplicate';

/** A part of a payload that could not become a row, whole, so that it is never lost. */
export interface Reject {
  readonly dataset: Dataset;
  readonly table: FilledTableName;
  /** What tells it from the day's other rejects: its ids as they came, cut to 200 characters, and a number where they are of no use. */
  readonly key: string;
  readonly reason: RejectReason;
  /** What is wrong, in words. */
  readonly message: string;
  readonly race_id: string | null;
  /** The JSON object as it came, but for what Postgres cannot hold; what is no object stands in one, as its `value`. */
  readonly payload: JsonObject;
  /** Runners of the payload that are lost with it. */
  readonly runners: number;
}

/** What the items of an answer outside races are, for their rejects. */
export interface ItemKind {
  readonly dataset: Dataset;
  readonly table: FilledTableName;
  readonly idField: string;
}

/** Why an item was rejected that stood twice. */
export const superseded = 'it stands twice, with different content; the last one was taken';

// Keys stand in an index, whose entries Postgres bounds.
const longestKey = 200;

/** Collects rejects; two of one key get a number behind it, since rejects are stored by key. */
export class Rejects {
  readonly #rejects: Reject[] = [];

  add({ key, payload, ...reject }: Omit<Reject, 'payload'> & { readonly payload: unknown }): void {
    const { value } = storableJson(payload ?? null);
    this.#rejects.push({
      ...reject,
      key: storableText(key.slice(0, longestKey)),
      payload: isObject(value) ? value : { value },
    });
  }

  /** Adds an item of a list, or a profile, of which `idField` tells which it is. */
  addItem({ dataset, table, idField }: ItemKind, item: unknown, reason: RejectReason, message: string): void {
    const id = isObject(item) ? item[idField] : undefined;
    const key = typeof id === 'string' ? id : '';
    this.add({ dataset, table, key, reason, message, race_id: null, payload: item, runners: 0 });
  }

  /** The rejects in an order, and with keys, that do not depend on the order of the payload. */
  list(): Reject[] {
    const sorted = this.#rejects
      .map((reject) => ({
        reject,
        order: `${reject.dataset}\n${reject.table}\n${reject.key}\n${JSON.stringify(reject.payload)}`,
      }))
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ reject }) => reject);
    const seen = new Map<string, number>();
    return sorted.map((reject) => {
      const key = `${reject.dataset}\n${reject.table}\n${reject.key}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count === 1 ? reject : { ...reject, key: `${reject.key}#${count}` };
    });
  }
}
