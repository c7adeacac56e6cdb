import { storableText } from '../concepts/text.js';
import { jsonText } from './storable-json.js';

/** A feed of the API, by the name under which its payloads and issues are kept. */
export type Dataset = 'racecards' | 'results' | 'profiles' | 'courses' | 'regions';

/**
 * - `unknown_field`: a field that no table and no list of ours knows.
 * - `unparsed`: a value whose form we do not understand. `unknown_code`: a word or code that is in no list of ours.
 * - `cleaned_text`: a text that Postgres cannot hold as it came. `unnamed`: an id without a name beside it.
 * - `duplicate`: the same race or runner twice in a payload. `conflict`: two fields that contradict each other.
 */
export type IssueKind =
  'unknown_field' | 'unparsed' | 'unknown_code' | 'cleaned_text' | 'unnamed' | 'duplicate' | 'conflict';

/** Something in a payload that was not understood. The raw value is kept, here and in the payload. */
export interface FieldIssue {
  readonly dataset: Dataset;
  /** The field, `runners.` before those of a runner. */
  readonly path: string;
  readonly kind: IssueKind;
  /** The value as text, cut to 200 characters; of an unknown field the type of its value. */
  readonly value: string;
  /** How often it came. */
  readonly count: number;
  /** A race in which it came (of several, the first by id); `null` outside races. */
  readonly race_id: string | null;
}

const longestValue = 200;

/** Collects issues, equal ones counted together. */
export class Issues {
  readonly #found = new Map<string, FieldIssue>();

  report(dataset: Dataset, path: string, kind: IssueKind, raw: unknown, race_id: string | null): void {
    const value = valueText(raw);
    const key = `${dataset}\n${path}\n${kind}\n${value}`;
    const known = this.#found.get(key);
    this.#found.set(key, {
      dataset,
      path: known?.path ?? storableText(path.slice(0, longestValue)),
      kind,
      value,
      count: (known?.count ?? 0) + 1,
      race_id: known ? first(known.race_id, race_id) : race_id,
    });
  }

  /** The issues in an order that does not depend on the order of the payload. */
  list(): FieldIssue[] {
    return [...this.#found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, issue]) => issue);
  }
}

function valueText(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : jsonText(raw);
  return storableText(text.slice(0, longestValue));
}

function first(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
