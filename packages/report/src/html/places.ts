/** Where in a template a value stands: between tags, in a quoted attribute, at the start of an address, or within a tag. */
export type Place = 'text' | 'attribute' | 'address' | 'tag';

const addresses = /\s(?:href|src|action|formaction|xlink:href)="$/i;
const rawText = /^<(script|style|textarea|title)\b/i;

/**
 * The place of each value of a template, told from its fixed parts alone.
 *
 * @throws TypeError where no escaping would make a value safe: in an unquoted attribute, a script, a style or a comment
 */
export function placesOf(parts: readonly string[]): Place[] {
  const places: Place[] = [];
  let state: Place = 'text';
  for (const [index, part] of parts.entries()) {
    if (index > 0 && state === 'address') state = 'attribute';
    state = after(state, part);
    if (index < parts.length - 1) places.push(state);
  }
  if (state !== 'text') throw new TypeError(`A template ends within a tag: ${shown(parts)}`);
  return places;
}

/** The state at the end of a fixed part that begins in one. */
function after(state: Place, part: string): Place {
  let rest = part;
  let now: Place = state;
  while (rest !== '') {
    if (now === 'text') {
      const opening = rest.indexOf('<');
      if (opening < 0) return 'text';
      rest = rest.slice(opening);
      if (rest.startsWith('<!--')) throw new TypeError(`A comment has no place in a template: ${rest.slice(0, 40)}`);
      const [, raw] = rawText.exec(rest) ?? [];
      // A title of SVG holds text; script and style are put into a page by the page alone.
      if (raw !== undefined && raw.toLowerCase() !== 'title') throw new TypeError(`A template may not hold <${raw}>.`);
      rest = rest.slice(1);
      now = 'tag';
    } else if (now === 'tag') {
      const next = /["'>]/.exec(rest);
      if (next === null) {
        if (/=\s*\S*$/.test(rest)) throw new TypeError(`A value stands unquoted behind ${rest.trim()}`);
        return 'tag';
      }
      if (next[0] === "'") throw new TypeError(`Attributes stand in double quotes: ${rest.slice(0, 40)}`);
      const end = next.index + 1;
      const isAddress = next[0] === '"' && addresses.test(` ${rest.slice(0, end)}`);
      now = next[0] === '>' ? 'text' : isAddress ? 'address' : 'attribute';
      rest = rest.slice(end);
    } else {
      const closing = rest.indexOf('"');
      if (closing < 0) return 'attribute';
      rest = rest.slice(closing + 1);
      now = 'tag';
    }
  }
  return now;
}

const shown = (parts: readonly string[]): string => JSON.stringify(parts.join('${…}').slice(0, 60));
