import { catalogue, type Entry } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import { joinedByHash } from '../joined-by-hash.js';
import { countFilled, type CountedGroup, type RacedTable } from './count-filled.js';

/** The columns of a table that one source fills, and how often it did in each year. */
export interface FillRatesOfSource {
  readonly table: string;
  readonly source: string;
  readonly of: string;
  readonly columns: readonly {
    readonly column: string;
    /** From 0 to 1 by year; null where the source told nothing in it. */
    readonly rates: Readonly<Record<number, number | null>>;
  }[];
}

/** A source of columns, and the rows of which it may be expected to have told something. */
interface Source {
  readonly owner: Entry['owner'];
  readonly name: string;
  readonly of: string;
  readonly counts: (group: CountedGroup) => boolean;
}

const sources: readonly Source[] = [
  { owner: 'result', name: 'results', of: 'rows with a result', counts: ({ has_result, ran }) => has_result && ran },
  { owner: 'card', name: 'racecards', of: 'rows of days with racecards', counts: ({ has_card }) => has_card },
  { owner: 'both', name: 'results or racecards', of: 'all rows', counts: () => true },
];

const racedTables: readonly RacedTable[] = ['ra_races', 'ra_runners', 'ra_race_results'];

/**
 * How often each column of the event tables has a value, by year and by the source that fills it.
 *
 * @param sql a transaction: it is told how to join
 */
export async function fillRates(
  sql: Queryable,
  range: { readonly since: string; readonly until: string },
): Promise<FillRatesOfSource[]> {
  const rates: FillRatesOfSource[] = [];
  for (const table of racedTables) {
    const entries = Object.entries<Entry>(catalogue[table].columns);
    const told = entries.filter(([, { owner }]) => sources.some((source) => source.owner === owner));
    const names = told.map(([column]) => column);
    const groups = await joinedByHash(sql, () => countFilled(sql, table, names, range));
    for (const source of sources) {
      const columns = told.filter(([, { owner }]) => owner === source.owner).map(([column]) => column);
      const counted = groups.filter(source.counts);
      if (columns.length === 0 || counted.length === 0) continue;
      const rated = columns.map((column) => ({ column, rates: ratesOf(column, groups, counted) }));
      rates.push({ table, source: source.name, of: source.of, columns: rated });
    }
  }
  return rates;
}

function ratesOf(column: string, all: readonly CountedGroup[], counted: readonly CountedGroup[]) {
  const years = [...new Set(all.map(({ year }) => year))];
  return Object.fromEntries(
    years.map((year): [number, number | null] => {
      const those = counted.filter((group) => group.year === year);
      const rows = those.reduce((sum, group) => sum + group.rows, 0);
      const filled = those.reduce((sum, { filled }) => sum + (filled[column] ?? 0), 0);
      return [year, rows === 0 ? null : filled / rows];
    }),
  );
}
