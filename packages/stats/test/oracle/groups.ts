import { dividedBy, type Fraction, plus, rounded, whole } from './fraction.js';
import type { Starter } from './starters.js';

/** Runs by what they have in common. */
export function groupBy(runs: readonly Starter[], keyOf: (run: Starter) => string | null): Map<string, Starter[]> {
  const groups = new Map<string, Starter[]>();
  for (const run of runs) {
    const key = keyOf(run);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return groups;
}

/** What is told of every group of runs. */
export interface Tally {
  readonly runs: number;
  readonly wins: number;
  readonly seconds: number;
  readonly thirds: number;
  readonly places: number;
  readonly priced: number;
  readonly winPercent: number | null;
  readonly placePercent: number | null;
  readonly expected: number;
  readonly ae: number | null;
  /** A/E to the last digit, for comparing groups. */
  readonly exactAe: Fraction | null;
  readonly fair: number | null;
  readonly profit: number;
}

export function tally(runs: readonly Starter[]): Tally {
  const at = (place: number) => runs.filter(({ position }) => position === place).length;
  const [wins, seconds, thirds] = [at(1), at(2), at(3)];
  const priced = runs.filter(({ price }) => price !== null);
  const fairly = runs.filter(({ fair }) => fair !== null);
  const expected = sum(priced.map(({ price }) => dividedBy(whole(1), price ?? whole(1))));
  const exactAe = priced.length === 0 ? null : dividedBy(whole(winsOf(priced)), expected);
  return {
    runs: runs.length,
    wins,
    seconds,
    thirds,
    places: wins + seconds + thirds,
    priced: priced.length,
    winPercent: percent(wins, runs.length),
    placePercent: percent(wins + seconds + thirds, runs.length),
    expected: rounded(expected, 6),
    ae: exactAe && rounded(exactAe, 3),
    exactAe,
    fair:
      fairly.length === 0
        ? null
        : rounded(dividedBy(whole(winsOf(fairly)), sum(fairly.map(({ fair }) => fair ?? whole(0)))), 3),
    profit: rounded(sum(runs.map(({ profit }) => profit ?? whole(0))), 3),
  };
}

export const winsOf = (runs: readonly Starter[]): number => runs.filter(({ position }) => position === 1).length;

export const sum = (parts: readonly Fraction[]): Fraction => parts.reduce(plus, whole(0));

export function percent(part: number, all: number): number | null {
  return all === 0 ? null : rounded({ over: 100n * BigInt(part), under: BigInt(all) }, 2);
}

/** A nominal distance as people write it. */
export function nameOfDistance(furlongs: number): string {
  const miles = Math.floor(furlongs / 8);
  const rest = furlongs - 8 * miles;
  const parts = [
    miles > 0 ? `${miles}m` : '',
    rest >= 1 ? `${Math.floor(rest)}` : '',
    rest % 1 ? '½' : '',
    rest > 0 ? 'f' : '',
  ];
  return parts.join('');
}

export const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;
export const earliest = (days: readonly string[]): string | null => days.toSorted().at(0) ?? null;
