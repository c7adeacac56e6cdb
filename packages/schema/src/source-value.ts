import type { Source } from './catalogue/entry.js';

type Item = Readonly<Record<string, unknown>>;

/**
 * Whether any of a column's sources has a value in a feed's item. `runner` is the element of `item.runners` that the row
 * is about; leave it out for a row about the whole item.
 *
 * @example
 *     hasValue(catalogue.ra_runners.columns.draw.source.card ?? [], race, race.runners[0])
 */
export function hasValue(sources: readonly Source[], item: object, runner?: object): boolean {
  return sources.some(({ path, pattern }) => valuesAt(path, item, runner).some((value) => isValue(value, pattern)));
}

/** The values that a path of the catalogue leads to; none where a key is absent. */
export function valuesAt(path: string, item: object, runner?: object): unknown[] {
  let found: unknown[] = [item];
  for (const step of path.split('.')) found = found.flatMap((value) => next(value, step, runner));
  return found;
}

function next(value: unknown, step: string, runner: object | undefined): unknown[] {
  const { key = '', choice } = /^(?<key>\w+)(?:\[(?<choice>[^\]]*)\])?$/.exec(step)?.groups ?? {};
  if (!isItem(value) || !(key in value)) return [];
  const child = value[key];
  if (choice === undefined) return [child];
  if (choice === '') return runner === undefined ? [] : [runner];
  if (!Array.isArray(child)) return [];
  if (choice === '*') return child;
  const [field = '', wanted] = choice.split('=');
  return child.filter((element) => isItem(element) && element[field] === wanted);
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}

// The API writes "none" in five ways.
function isValue(value: unknown, pattern: RegExp | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  // An object may say that its text is made in a way of its own: {"toString": 1}.
  const text = (typeof value === 'object' ? JSON.stringify(value) : String(value)).trim();
  if (text === '' || text === '-' || text === '–') return false;
  return pattern === undefined || pattern.test(text);
}
