import { fieldsOf, textOf, type RacingSource } from './racing-source.js';

/**
 * One source over another: a day of which `upper` has anything comes from `upper` alone, so that no card of one stands
 * beside a result of the other.
 */
export function mergedSource(upper: RacingSource, lower: RacingSource, upperDays: ReadonlySet<string>): RacingSource {
  const ofDay = (date: string) => (upperDays.has(date) ? upper : lower);
  return {
    courses: () => unique('id', upper.courses(), lower.courses()),
    regions: () => unique('region_code', upper.regions(), lower.regions()),
    racecards: (date, asOf) => ofDay(date).racecards(date, asOf),
    results: (date, asOf) => ofDay(date).results(date, asOf),
    horse: (id, asOf) => upper.horse(id, asOf) ?? lower.horse(id, asOf),
    horseStandard: (id) => upper.horseStandard(id) ?? lower.horseStandard(id),
    dayOfRace: (raceId) => upper.dayOfRace(raceId) ?? lower.dayOfRace(raceId),
    resultsOf(kind, id, asOf) {
      const above = upper.resultsOf(kind, id, asOf) ?? [];
      return above.length > 0 ? above : lower.resultsOf(kind, id, asOf);
    },
    search: (kind, name) => unique('id', upper.search(kind, name), lower.search(kind, name)),
    whole: (path) => upper.whole(path) ?? lower.whole(path),
  };
}

/** The rows of both, of those with the same key the first. */
function unique(key: string, ...lists: readonly (readonly object[])[]): object[] {
  const rows = new Map<string, object>();
  for (const row of lists.flat()) {
    const value = textOf(fieldsOf(row), key);
    if (!rows.has(value)) rows.set(value, row);
  }
  return [...rows.values()];
}
