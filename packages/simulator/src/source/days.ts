import { fieldsOf, textOf, type Payload, type RacingSource } from './racing-source.js';

/** A race of a list with its JSON, which is written once and then served from memory. */
export interface Row {
  readonly race: Payload;
  readonly json: string;
}

/** The days of a source as rows ready to send. */
export interface Days {
  racecards(date: string, asOf: Date): readonly Row[];
  /** Newest first, as the API lists results. */
  results(date: string, asOf: Date): readonly Row[];
}

/**
 * Keeps the serialised rows of the days asked for last, so that the second page of a day and a repeated call cost a join.
 *
 * What a source knows may change with time; a kept day is therefore used for calls of the same minute only.
 */
export function createDays(source: RacingSource, keep = 8): Days {
  const shelf = new Map<string, readonly Row[]>();

  function take(dataset: 'racecards' | 'results', date: string, asOf: Date): readonly Row[] {
    const key = `${dataset} ${date} ${Math.floor(asOf.getTime() / 60_000)}`;
    const rows = shelf.get(key) ?? read[dataset](date, asOf);
    // Set again, so that the map's order is the order of last use and the first key the one to drop.
    shelf.delete(key);
    shelf.set(key, rows);
    for (const oldest of shelf.keys()) {
      if (shelf.size <= keep) break;
      shelf.delete(oldest);
    }
    return rows;
  }

  const rowsOf = (races: readonly object[]) => races.map((race) => createRow(fieldsOf(race)));
  const read = {
    racecards: (date: string, asOf: Date) => rowsOf(source.racecards(date, asOf)),
    results: (date: string, asOf: Date) => newestFirst(rowsOf(source.results(date, asOf))),
  };
  return {
    racecards: (date, asOf) => take('racecards', date, asOf),
    results: (date, asOf) => take('results', date, asOf),
  };
}

/** A row whose JSON is written when it is first sent. */
export function createRow(race: Payload): Row {
  let json: string | undefined;
  return {
    race,
    get json() {
      json ??= JSON.stringify(race);
      return json;
    },
  };
}

/** The row of a race by its id. */
export function findRace(rows: readonly Row[], raceId: string): Row | undefined {
  return rows.find(({ race }) => textOf(race, 'race_id') === raceId);
}

function newestFirst(rows: readonly Row[]): Row[] {
  const off = new Map(rows.map((row) => [row, Date.parse(textOf(row.race, 'off_dt')) || 0]));
  return rows.toSorted((a, b) => (off.get(b) ?? 0) - (off.get(a) ?? 0));
}
