import type { Parsed } from '../concepts/parsed.js';
import { parseName } from '../concepts/name.js';
import type { NameAndRegion } from '../concepts/name.js';
import { isStorable, parseText, storableText } from '../concepts/text.js';
import type { Dataset, IssueKind, Issues } from './issues.js';

export type JsonObject = Readonly<Record<string, unknown>>;

type Parser<T> = (raw: unknown) => Parsed<T>;

/** Whether the value is a JSON object: not null, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the fields of one JSON object and reports what it does not understand, with the place where it stands. `Name` is
 * the names that the API describes: whatever they hold, no other can be asked for by mistake.
 */
export class Fields<Name extends string = string> {
  readonly #dataset: Dataset;
  readonly #prefix: string;
  readonly #issues: Issues;

  constructor(
    readonly values: JsonObject,
    dataset: Dataset,
    prefix: string,
    readonly raceId: string | null,
    issues: Issues,
  ) {
    this.#dataset = dataset;
    this.#prefix = prefix;
    this.#issues = issues;
  }

  /** Whether the payload carries the field, if only to say that there is none. */
  has(name: Name): boolean {
    return Object.hasOwn(this.values, name);
  }

  /** Free text, trimmed and storable. */
  text(name: Name): string | null {
    const text = this.#settled(name, parseText(this.values[name]), 'unparsed');
    if (text === null || isStorable(text)) return text;
    this.report(name, 'cleaned_text');
    return parseText(storableText(text)) ?? null;
  }

  /** A value by its parser; `null` for none, and for what the parser does not understand, which is reported. */
  parse<T>(name: Name, parser: Parser<T>, kind: IssueKind = 'unparsed'): T | null {
    return this.#settled(name, parser(this.values[name]), kind);
  }

  /** Text that is kept as it came, and reported where the parser does not understand it. */
  checked(name: Name, parser: Parser<unknown>, kind: IssueKind = 'unknown_code'): string | null {
    const text = this.text(name);
    if (text !== null && parser(text) === undefined) this.report(name, kind);
    return text;
  }

  /** A value by a parser that takes storable text. */
  words<T>(name: Name, parser: (text: string) => Parsed<T>, kind: IssueKind = 'unparsed'): T | null {
    const text = this.text(name);
    return text === null ? null : this.#settled(name, parser(text), kind);
  }

  /** A name and the country behind it. */
  name(name: Name): NameAndRegion | null {
    const parsed = this.words(name, parseName);
    if (parsed !== null && parsed.unknownSuffix !== null) this.report(name, 'unknown_code');
    return parsed;
  }

  /** A field that is an object of its own, or null. */
  object<Inner extends string>(name: Name): Fields<Inner> | null {
    const value = this.values[name];
    if (value === null || value === undefined) return null;
    if (!isObject(value)) {
      this.report(name, 'unparsed');
      return null;
    }
    return new Fields(value, this.#dataset, `${this.#prefix}${name}.`, this.raceId, this.#issues);
  }

  /** A field that is a list; empty where there is none. */
  list(name: Name): readonly unknown[] {
    const value = this.values[name];
    if (Array.isArray(value)) return value;
    if (value !== null && value !== undefined) this.report(name, 'unparsed');
    return [];
  }

  /** Reports the fields that are not among the known ones, by the type of their values: these may all differ. */
  reportUnknown(known: ReadonlySet<string>): void {
    for (const name of Object.keys(this.values)) {
      if (!known.has(name)) this.#tell(name, 'unknown_field', jsonType(this.values[name]));
    }
  }

  report(name: Name, kind: IssueKind): void {
    this.#tell(name, kind, this.values[name]);
  }

  #tell(name: string, kind: IssueKind, value: unknown): void {
    this.#issues.report(this.#dataset, this.#prefix + name, kind, value, this.raceId);
  }

  #settled<T>(name: Name, parsed: Parsed<T>, kind: IssueKind): T | null {
    if (parsed !== undefined) return parsed;
    this.report(name, kind);
    return null;
  }
}

function jsonType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
