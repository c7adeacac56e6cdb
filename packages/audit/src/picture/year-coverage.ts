import type { CoverageDay } from '../coverage-calendar.js';

/** One year of one dataset: days by how they stand, and what they hold. */
export interface YearOfCoverage {
  readonly year: number;
  readonly dataset: string;
  readonly complete: number;
  readonly without_racing: number;
  readonly unsettled: number;
  readonly missing: number;
  readonly failed: number;
  readonly out_of_reach: number;
  readonly races: number;
  readonly runners: number;
}

/** Counts a calendar by year and dataset, newest year first; results before racecards, as people ask for them. */
export function yearCoverage(calendar: readonly CoverageDay[]): YearOfCoverage[] {
  const years = new Map<string, CoverageDay[]>();
  for (const day of calendar) {
    const key = `${day.day.slice(0, 4)} ${day.dataset}`;
    const those = years.get(key);
    if (those) those.push(day);
    else years.set(key, [day]);
  }
  return [...years.values()]
    .flatMap((days) => (days[0] ? [yearOf(days[0], days)] : []))
    .toSorted((a, b) => b.year - a.year || b.dataset.localeCompare(a.dataset));
}

function yearOf({ day, dataset }: CoverageDay, days: readonly CoverageDay[]): YearOfCoverage {
  const inState = (...wanted: CoverageDay['state'][]): number =>
    days.filter(({ state }) => wanted.includes(state)).length;
  const sum = (of: 'races' | 'runners'): number => days.reduce((total, one) => total + (one[of] ?? 0), 0);
  return {
    year: Number(day.slice(0, 4)),
    dataset,
    complete: inState('done'),
    without_racing: inState('empty'),
    unsettled: inState('unsettled', 'other_regions'),
    missing: inState('missing'),
    failed: inState('failed', 'quarantined'),
    out_of_reach: inState('unavailable'),
    races: sum('races'),
    runners: sum('runners'),
  };
}
