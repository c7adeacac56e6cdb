import type { FilledTableName } from '@darkhorses/schema';
import { isObject } from './fields.js';
import type { JsonObject } from './fields.js';
import type { Dataset } from './issues.js';

export type RejectReason =
  'not_an_object' | 'bad_id' | 'other_day' | 'no_course' | 'no_region' | 'no_name' | 'superseded_duplicate';

/** A part of a payload that could not become a row, whole, so that it is never lost. */
export interface Reject {
  readonly dataset: Dataset;
  readonly table: FilledTableName;
  /** What tells it from the day's other rejects: its ids as they came, and its place where they are of no use. */
  readonly key: string;
  readonly reason: RejectReason;
  /** What is wrong, in words. */
  readonly message: string;
  readonly race_id: string | null;
  /** The JSON object as it came; what is no object stands in one, as its `value`. */
  readonly payload: JsonObject;
  /** Runners of the payload that are lost with it. */
  readonly runners: number;
}

/** Collects rejects; two of one key get a number behind it, since rejects are stored by key. */
export class Rejects {
  readonly #rejects: Reject[] = [];

  add({ payload, ...reject }: Omit<Reject, 'payload'> & { readonly payload: unknown }): void {
    this.#rejects.push({ ...reject, payload: isObject(payload) ? payload : { value: payload ?? null } });
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
