import type { Table } from 'drizzle-orm';

/**
 * Who decides what stands in a column.
 *
 * - `card`: racecards alone. `result`: results alone. `profile`: the horse profile alone.
 * - `both`: either fills it; once the race has a result, the result decides.
 * - `latest`: the newest payload with a value, by the evidence kept beside it.
 * - `api`: a list of the API (courses, regions). `static`: a list of our own.
 * - `stats`: calculated from our rows. `system`: the database or the ledger.
 */
export type Owner = 'card' | 'result' | 'both' | 'latest' | 'profile' | 'stats' | 'system' | 'static' | 'api';

/** Where a value comes from: a racecard, a result, a horse profile, or an item of the list of courses or regions. */
export type Feed = 'card' | 'result' | 'profile' | 'courses' | 'regions';

/**
 * A place in a feed's item, and what counts as a value there.
 *
 * `path` is relative to the race (card, result), the profile, or the item of the list. `runners[].lbs` means the runner of
 * the row; `runners[position=1].time` the runners with that value, `runners[*].prize` all of them. Without `pattern`, everything but null, '', '-', '–'
 * and an empty list is a value; with it, only a text that matches.
 */
export interface Source {
  readonly path: string;
  readonly pattern?: RegExp;
}

/** By feed, the places that can give the value: one with a value is enough. */
export type Sources = Readonly<Partial<Record<Feed, readonly Source[]>>>;

export interface Entry<O extends Owner = Owner> {
  readonly comment: string;
  readonly owner: O;
  /** What a number counts, or null for what has no unit. */
  readonly unit: string | null;
  readonly source: Sources;
  /** Columns of one group are taken whole from one payload: the newest that has a value for any of them. */
  readonly latest?: { readonly group: string };
  /** Set on the two columns that hold the evidence of a group. */
  readonly evidence?: { readonly group: string; readonly part: 'off_dt' | 'race_id' };
}

/** The catalogue of a table: an entry for each of its columns, no more and no less. */
export interface TableCatalogue<T extends Table> {
  readonly comment: string;
  readonly columns: { readonly [Column in keyof T['_']['columns']]: Entry };
}

type Place = string | Source;
type Places = Partial<Record<Feed, Place | readonly Place[]>>;

/** A place whose text is a value only where it matches. */
export const at = (path: string, pattern: RegExp): Source => ({ path, pattern });

export const card = (comment: string, place: Place | readonly Place[], unit: string | null = null): Entry<'card'> =>
  entry('card', comment, { card: place }, unit);

export const result = (comment: string, place: Place | readonly Place[], unit: string | null = null): Entry<'result'> =>
  entry('result', comment, { result: place }, unit);

export const both = (comment: string, places: Places, unit: string | null = null): Entry<'both'> =>
  entry('both', comment, places, unit);

export const profile = (comment: string, place: Place, unit: string | null = null): Entry<'profile'> =>
  entry('profile', comment, { profile: place }, unit);

export const api = (comment: string, places: Places, unit: string | null = null): Entry<'api'> =>
  entry('api', comment, places, unit);

export const fixed = (comment: string, unit: string | null = null): Entry<'static'> =>
  entry('static', comment, {}, unit);

export const stats = (comment: string, unit: string | null = null): Entry<'stats'> => entry('stats', comment, {}, unit);

export const system = (comment: string, unit: string | null = null): Entry<'system'> =>
  entry('system', comment, {}, unit);

export const latest = (
  group: string,
  comment: string,
  places: Places,
  unit: string | null = null,
): Entry<'latest'> => ({ ...entry('latest', comment, places, unit), latest: { group } });

/** The two evidence columns of a group, for spreading into a table's catalogue. */
export function evidence<Group extends string>(group: Group, what: string) {
  const time = `Off time of the race, or fetch time of the list or profile, that last told ${what}.`;
  const race = `Race that last told ${what}; profile or courses where it was not a race.`;
  const entries: Record<string, Entry<'latest'>> = {
    [`${group}_off_dt`]: { ...entry('latest', time, {}, null), evidence: { group, part: 'off_dt' } },
    [`${group}_race_id`]: { ...entry('latest', race, {}, null), evidence: { group, part: 'race_id' } },
  };
  // TypeScript widens computed keys to string; these two are known.
  return entries as Record<`${Group}_off_dt` | `${Group}_race_id`, Entry<'latest'>>;
}

function entry<O extends Owner>(owner: O, comment: string, places: Places, unit: string | null): Entry<O> {
  const source: Partial<Record<Feed, readonly Source[]>> = {};
  for (const feed of ['card', 'result', 'profile', 'courses', 'regions'] as const) {
    const given = places[feed];
    if (given !== undefined)
      source[feed] = [given].flat().map((place) => (typeof place === 'string' ? { path: place } : place));
  }
  return { comment, owner, unit, source };
}
