import { escapeHtml } from './escape.js';

/** Attributes of a tag, with blanks between them: made by `attributes` alone. */
export class Attributes {
  readonly #text: string;

  constructor(given: Readonly<Record<string, string | number | boolean | null | undefined>>) {
    this.#text = Object.entries(given)
      .flatMap(([name, value]) => {
        if (!/^[a-z][a-z-]*$/i.test(name) || /^(on|style$|href$|src$)/i.test(name))
          throw new TypeError(`An attribute ${JSON.stringify(name)} may not be given this way.`);
        if (value === null || value === undefined || value === false) return [];
        return value === true ? [name] : [`${name}="${escapeHtml(String(value))}"`];
      })
      .join(' ');
  }

  toString(): string {
    return this.#text;
  }
}

/**
 * Attributes that a tag may or may not have: those of null, undefined and false are left out.
 *
 * @example
 * html`<details ${attributes({ open: true, id: null })}></details>`; // <details open></details>
 */
export const attributes = (given: ConstructorParameters<typeof Attributes>[0]): Attributes => new Attributes(given);
