import { Attributes } from './attributes.js';
import { escapeHtml } from './escape.js';
import { type Place, placesOf } from './places.js';

/** Markup that is safe to show: made by `html` alone. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** For markup that this package wrote itself, letter by letter. Not exported from it. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may be put into a template; nothing is said of null, undefined and false. */
export type HtmlValue = string | number | Html | Attributes | null | undefined | false | readonly HtmlValue[];

interface Template {
  readonly parts: readonly string[];
  readonly places: readonly Place[];
}

const known = new WeakMap<TemplateStringsArray, Template>();

/**
 * Markup from a template. Whatever is put in is escaped, but what `html` made itself, and lists of it. An address that is
 * neither a place on this site nor http(s) leads nowhere.
 *
 * @throws TypeError for a template in which no escaping would be enough
 * @example
 * String(html`<p>${'<script>'}</p>`); // '<p>&lt;script&gt;</p>'
 */
export function html(written: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const { parts, places } = templateOf(written);
  let markup = parts[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    markup += spelt(values[index], places[index] ?? 'text') + (parts[index + 1] ?? '');
  }
  return Html.trusted(markup);
}

function templateOf(written: TemplateStringsArray): Template {
  const seen = known.get(written);
  if (seen) return seen;
  // The indentation of our source is of no use to a reader's browser, and half of a page.
  const template = { parts: written.map((part) => part.replaceAll(/\s*\n\s*/g, '\n')), places: placesOf(written) };
  known.set(written, template);
  return template;
}

function spelt(value: HtmlValue, place: Place): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Attributes) {
    if (place !== 'tag') throw new TypeError('Attributes belong into a tag.');
    return String(value);
  }
  if (place === 'tag') throw new TypeError(`Within a tag only attributes({ ... }) may stand, not ${typeof value}.`);
  if (value instanceof Html) {
    if (place !== 'text') throw new TypeError('Markup does not belong into an attribute.');
    return String(value);
  }
  if (Array.isArray(value)) return value.map((one: HtmlValue) => spelt(one, place)).join('');
  const text = String(value);
  return escapeHtml(place === 'address' ? safeAddress(text) : text);
}

const safeAddress = (address: string): string =>
  /^(#|\/(?!\/)|\.\.?\/|https?:\/\/|[\w-]+(\.[\w-]+)*([/?#]|$))/i.test(address) ? address : 'about:invalid';
