import { dividedBy, rounded, whole } from './fraction.js';
import { earliest, groupBy, latest, nameOfDistance, sum, tally, winsOf } from './groups.js';
import type { Row } from './masters.js';
import type { Starter } from './starters.js';

const roles = ['horse', 'jockey', 'trainer', 'owner', 'sire', 'dam', 'damsire'];

/** Rows by key, as `a b c`. */
export type Table = Map<string, Row>;

export interface Filters {
  readonly regions: readonly string[];
  readonly leastRuns: (entity: string) => number;
}

export function combinationRows(runs: readonly Starter[], filters: Filters): Table {
  const table: Table = new Map();
  for (const [one, other] of [
    ['horse', 'jockey'],
    ['horse', 'trainer'],
    ['jockey', 'owner'],
    ['jockey', 'trainer'],
    ['owner', 'trainer'],
  ] as const) {
    const least = filters.leastRuns('pair');
    for (const [key, of] of groupBy(runs, ({ ids }) =>
      ids[one] && ids[other] ? `${one} ${ids[one]} ${other} ${ids[other]}` : null,
    )) {
      if (of.length >= least) table.set(key, figuresOf(of, filters.regions, least));
    }
  }
  return table;
}

export function venueRows(runs: readonly Starter[], filters: Filters): Table {
  const table: Table = new Map();
  for (const role of roles) {
    const least = filters.leastRuns(role);
    for (const [key, of] of groupBy(runs, (run) => (run.ids[role] ? `${role} ${run.ids[role]} ${run.course}` : null))) {
      if (of.length >= least) table.set(key, figuresOf(of, filters.regions, least));
    }
  }
  return table;
}

export function distanceRows(runs: readonly Starter[], filters: Filters): Table {
  const table: Table = new Map();
  const measured = runs.filter(({ furlongs }) => furlongs !== null);
  for (const role of roles) {
    const least = filters.leastRuns(role);
    for (const code of ['all', 'flat', 'jumps']) {
      const ofCode = measured.filter((run) => code === 'all' || run.code === code);
      for (const [key, of] of groupBy(ofCode, (run) =>
        run.ids[role] ? `${role} ${run.ids[role]} ${code} ${(run.furlongs ?? 0) * 220}` : null,
      )) {
        if (of.length < least) continue;
        table.set(key, {
          ...figuresOf(of, filters.regions, least),
          distance_display: nameOfDistance(of[0]?.furlongs ?? 0),
          ...timesOf(code === 'all' ? [] : of),
          going_breakdown: goingBreakdown(of),
        });
      }
    }
  }
  return table;
}

function figuresOf(runs: readonly Starter[], regions: readonly string[], leastRuns: number): Row {
  const all = tally(runs);
  const days = runs.map(({ date }) => date);
  return {
    total_runs: all.runs,
    wins: all.wins,
    places_2nd: all.seconds,
    places_3rd: all.thirds,
    win_percent: all.winPercent,
    place_percent: all.placePercent,
    priced_runs: all.priced,
    expected_wins: all.expected,
    ae_index: all.ae,
    ae_fair: all.fair,
    profit_loss_1u: all.profit,
    reliable: all.runs >= 10,
    query_filters: { regions, from: earliest(days), to: latest(days), min_runs: leastRuns },
  };
}

function timesOf(runs: readonly Starter[]): Row {
  const timed = runs.filter(({ winningTime }) => winningTime !== null);
  // In the order in which they were run; where nobody knows the hour, before the rest of the day.
  timed.sort((a, b) =>
    a.date < b.date
      ? -1
      : a.date > b.date
        ? 1
        : (a.off ?? 0) - (b.off ?? 0) ||
          digitsOf(a.race_id) - digitsOf(b.race_id) ||
          digitsOf(a.ids['horse'] ?? '') - digitsOf(b.ids['horse'] ?? ''),
  );
  const times = timed.map(({ winningTime }) => winningTime ?? whole(0));
  const seconds = times.map((time) => rounded(time, 6));
  return {
    best_time_seconds: seconds.length === 0 ? null : Math.min(...seconds),
    avg_time_seconds: times.length === 0 ? null : rounded(dividedBy(sum(times), whole(times.length)), 2),
    last_time_seconds: seconds.at(-1) ?? null,
  };
}

const digitsOf = (id: string): number => Number(id.slice(4));

function goingBreakdown(runs: readonly Starter[]): Row {
  const groups = groupBy(runs, ({ going }) => going);
  return Object.fromEntries([...groups].map(([going, of]) => [going, { runs: of.length, wins: winsOf(of) }]));
}
