import { groupBy, latest, nameOfDistance, percent, tally, type Tally, winsOf } from './groups.js';
import { rounded } from './fraction.js';
import type { Starter } from './starters.js';

export type Row = Record<string, unknown>;

/** Figures of an ancestor over the runs of its progeny. */
export function pedigreeRow(runs: readonly Starter[], leastRuns: number): Row {
  const all = tally(runs);
  const horses = [...groupBy(runs, ({ ids }) => ids['horse'] ?? null).values()];
  const classes = groupsOf(
    runs,
    (run) => run.raceClass,
    (key) => key,
  );
  const distances = groupsOf(
    runs.filter(({ furlongs }) => furlongs !== null),
    (run) => String(2 * (run.furlongs ?? 0)).padStart(4, '0'),
    (key) => nameOfDistance(Number(key) / 2),
  );
  return {
    total_runners: all.runs,
    total_horses: horses.length,
    winners: horses.filter((of) => winsOf(of) > 0).length,
    total_wins: all.wins,
    total_places_2nd: all.seconds,
    total_places_3rd: all.thirds,
    overall_win_percent: all.winPercent,
    priced_runs: all.priced,
    expected_wins: all.expected,
    overall_ae_index: all.ae,
    overall_ae_fair: all.fair,
    profit_loss_1u: all.profit,
    data_quality_score: all.runs === 0 ? null : rounded({ over: BigInt(all.priced), under: BigInt(all.runs) }, 4),
    ...ranked('class', classes),
    ...ranked('distance', distances),
    ...best(
      'class',
      classes.filter(({ name }) => name !== 'Unclassed'),
      leastRuns,
    ),
    ...best('distance', distances, leastRuns),
  };
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly figures: Tally;
}

function groupsOf(runs: readonly Starter[], keyOf: (run: Starter) => string, nameOf: (key: string) => string): Group[] {
  return [...groupBy(runs, keyOf)].map(([key, of]) => ({ key, name: nameOf(key), figures: tally(of) }));
}

const byKey = (a: Group, b: Group) => (a.key < b.key ? -1 : 1);
const byVolume = (a: Group, b: Group) =>
  b.figures.wins - a.figures.wins || b.figures.runs - a.figures.runs || byKey(a, b);

function ranked(kind: string, groups: readonly Group[]): Row {
  const first = groups.toSorted(byVolume);
  const row: Row = {};
  for (const rank of [1, 2, 3]) {
    const group = first[rank - 1];
    row[`${kind}_${rank}_name`] = group?.name ?? null;
    row[`${kind}_${rank}_runners`] = group?.figures.runs ?? null;
    row[`${kind}_${rank}_wins`] = group?.figures.wins ?? null;
    row[`${kind}_${rank}_win_percent`] = group?.figures.winPercent ?? null;
    row[`${kind}_${rank}_ae`] = group?.figures.ae ?? null;
  }
  return row;
}

function best(kind: string, groups: readonly Group[], leastRuns: number): Row {
  const candidates = groups.filter(({ figures }) => figures.runs >= leastRuns && figures.ae !== null);
  candidates.sort((a, b) => (b.figures.ae ?? 0) - (a.figures.ae ?? 0) || byVolume(a, b));
  return { [`best_${kind}`]: candidates[0]?.name ?? null, [`best_${kind}_ae`]: candidates[0]?.figures.ae ?? null };
}

/** Figures of a jockey, a trainer or an owner as of a day. */
export function personRow(person: string, runs: readonly Starter[], asOf: string): Row {
  const all = tally(runs);
  const [total, last, noun] =
    person === 'jockey' ? ['total_rides', 'last_ride_date', 'rides'] : ['total_runners', 'last_runner_date', 'runs'];
  const row: Row = {
    [total]: all.runs,
    [last]: latest(runs.map(({ date }) => date)),
    last_win_date: latest(runs.filter(({ position }) => position === 1).map(({ date }) => date)),
    total_wins: all.wins,
    total_places: all.places,
    total_seconds: all.seconds,
    total_thirds: all.thirds,
    win_rate: all.winPercent,
    place_rate: all.placePercent,
    priced_runs: all.priced,
    expected_wins: all.expected,
    ae_index: all.ae,
    ae_fair: all.fair,
    profit_loss_1u: all.profit,
  };
  for (const days of [14, 30]) {
    const recent = runs.filter(({ date }) => daysBetween(date, asOf) < days);
    row[`recent_${days}d_${noun}`] = recent.length;
    row[`recent_${days}d_wins`] = winsOf(recent);
    row[`recent_${days}d_win_rate`] = percent(winsOf(recent), recent.length);
    if (person === 'owner' && days === 30) row['active_last_30d'] = recent.length > 0;
  }
  if (person === 'owner') row['total_horses'] = groupBy(runs, ({ ids }) => ids['horse'] ?? null).size;
  return row;
}

/** Days from one to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
