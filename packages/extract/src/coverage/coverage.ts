import { catalogue, hasValue, valuesAt } from '@darkhorses/schema';
import type { Entry, FilledTableName } from '@darkhorses/schema';
import { parseText } from '../concepts/text.js';
import { emptyIsNone } from '../day/merge.js';
import type { Telling } from './telling.js';

/** How often a column's source has a value, against how often the column has one. */
export interface ColumnCoverage {
  readonly table: FilledTableName;
  readonly column: string;
  /** Different rows that the payload tells of, and those whose source has a value. */
  readonly payload: { readonly rows: number; readonly filled: number };
  /** Rows that were made of it, and those in which the column is not null. */
  readonly stored: { readonly rows: number; readonly filled: number };
}

type Rows = { readonly [T in FilledTableName]?: readonly object[] };

/**
 * Compares payloads with the rows made of them, column by column, by the sources that the catalogue names. It shares
 * no parser with the extraction, so that a value which the extraction loses shows as a difference.
 *
 * @param tellings the items of the payloads, the weightiest last
 */
export function coverageOf(tellings: readonly Telling[], rows: Rows): ColumnCoverage[] {
  const feeds = new Set(tellings.map(({ feed }) => feed));
  // Object.keys forgets that they are table names.
  return (Object.keys(rows) as FilledTableName[]).flatMap((table) => {
    const told = byKey(table, tellings);
    const stored = rows[table] ?? [];
    const entries = Object.entries<Entry>(catalogue[table].columns);
    return entries
      .filter(([, entry]) => isFedBy(entry, entries, feeds))
      .map(([column, entry]) => ({
        table,
        column,
        payload: {
          rows: told.size,
          filled: countWhere(told.values(), (ofRow) => isTold(column, entry, entries, ofRow)),
        },
        stored: { rows: stored.length, filled: countWhere(stored, (row) => isFilled(row, column)) },
      }));
  });
}

/** Adds coverages of several payloads, column by column. */
export function addCoverages(coverages: Iterable<readonly ColumnCoverage[]>): ColumnCoverage[] {
  const sums = new Map<string, ColumnCoverage>();
  for (const coverage of coverages) {
    for (const one of coverage) {
      const key = `${one.table}.${one.column}`;
      const sum = sums.get(key);
      sums.set(
        key,
        sum ? { ...one, payload: added(sum.payload, one.payload), stored: added(sum.stored, one.stored) } : one,
      );
    }
  }
  return [...sums.values()];
}

const keys: { readonly [T in FilledTableName]: readonly string[] } = {
  ra_mst_regions: ['code'],
  ra_mst_bookmakers: ['code'],
  ra_mst_courses: ['id'],
  ra_mst_sires: ['id'],
  ra_mst_dams: ['id'],
  ra_mst_damsires: ['id'],
  ra_mst_horses: ['id'],
  ra_horse_pedigree: ['horse_id'],
  ra_mst_jockeys: ['id'],
  ra_mst_trainers: ['id'],
  ra_mst_owners: ['id'],
  ra_races: ['id'],
  ra_runners: ['race_id', 'horse_id'],
  ra_race_results: ['race_id', 'horse_id'],
};

/** The tellings of each row. Only those at the level of the row count: of a race, not of each of its runners. */
function byKey(table: FilledTableName, tellings: readonly Telling[]): Map<string, Telling[]> {
  const entries = new Map(Object.entries<Entry>(catalogue[table].columns));
  const rows = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const paths = keys[table].map((column) => entries.get(column)?.source[telling.feed]?.[0]?.path);
    if (paths.some((path) => path?.includes('[]')) !== (telling.runner !== undefined)) continue;
    const values = paths.map((path) => path && parseText(valuesAt(path, telling.item, telling.runner)[0]));
    if (values.some((value) => !value)) continue;
    const key = values.join('/');
    const told = rows.get(key);
    if (told) told.push(telling);
    else rows.set(key, [telling]);
  }
  return rows;
}

function isFedBy(entry: Entry, entries: readonly (readonly [string, Entry])[], feeds: ReadonlySet<string>): boolean {
  if (entry.evidence) return groupOf(entries, entry.evidence.group).some((one) => isFedBy(one, entries, feeds));
  return Object.keys(entry.source).some((feed) => feeds.has(feed));
}

function isTold(
  column: string,
  entry: Entry,
  entries: readonly (readonly [string, Entry])[],
  tellings: readonly Telling[],
): boolean {
  const group = entry.latest?.group ?? entry.evidence?.group;
  if (group !== undefined) {
    const columns = groupOf(entries, group);
    const newest = tellings.findLast((telling) => columns.some((one) => tells(one, telling)));
    return newest !== undefined && (entry.evidence !== undefined || tells(entry, newest));
  }
  if (entry.owner === 'both' && emptyIsNone.has(column)) {
    const result = tellings.findLast(({ feed }) => feed === 'result');
    if (result && carries(entry, result)) return tells(entry, result);
  }
  return tellings.some((telling) => tells(entry, telling));
}

function groupOf(entries: readonly (readonly [string, Entry])[], group: string): Entry[] {
  return entries.map(([, entry]) => entry).filter((entry) => entry.latest?.group === group);
}

function tells(entry: Entry, { feed, item, runner }: Telling): boolean {
  return hasValue(entry.source[feed] ?? [], item, runner);
}

function carries(entry: Entry, { feed, item, runner }: Telling): boolean {
  return (entry.source[feed] ?? []).some(({ path }) =>
    valuesAt(path, item, runner).some((value) => value !== undefined),
  );
}

function isFilled(row: object, column: string): boolean {
  // A row's columns are known by name alone here.
  const value = (row as Readonly<Record<string, unknown>>)[column];
  return value !== null && value !== undefined;
}

function countWhere<Item>(items: Iterable<Item>, test: (item: Item) => boolean): number {
  let count = 0;
  for (const item of items) count += Number(test(item));
  return count;
}

function added(a: ColumnCoverage['payload'], b: ColumnCoverage['payload']): ColumnCoverage['payload'] {
  return { rows: a.rows + b.rows, filled: a.filled + b.filled };
}
