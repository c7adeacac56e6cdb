import type { SourcedRow } from '@darkhorses/schema';
import { isDate } from '../concepts/calendar-date.js';
import { Issues } from '../payload/issues.js';
import { Rejects } from '../payload/rejects.js';
import type { DayPayloads, DayRows } from './day-payloads.js';
import { Masters } from './masters.js';
import { readRaces } from './read-races.js';
import { evidenceOf, rowsOfRace } from './rows-of-race.js';
import { sightingsOfDay } from './sightings.js';
import type { SightedRace } from './sightings.js';

/**
 * The rows of every table that a day's racecards and results feed.
 *
 * A pure function: the same payloads give the same rows, whatever the order of races, runners and pages in them. What is
 * not understood becomes an issue and stays raw or null; what cannot be stored becomes a reject. Nothing is thrown
 * for anything that a payload may hold.
 *
 * @throws TypeError when `date` is no day
 * @example
 * const { rows, issues, rejects } = rowsOfDay({
 *   date: '2025-10-13',
 *   result: { races: page.results, fetched_at: '2025-10-14T09:00:00Z' },
 * });
 * rows.ra_runners.length;
 */
export function rowsOfDay(day: DayPayloads): DayRows {
  if (!isDate(day.date)) throw new TypeError(`date must be a day as YYYY-MM-DD, not ${JSON.stringify(day.date)}`);
  const sink = { issues: new Issues(), rejects: new Rejects() };
  const cards = readRaces('racecards', day.date, day.card, sink);
  const results = readRaces('results', day.date, day.result, sink);
  const masters = new Masters();
  const races: SourcedRow<'ra_races'>[] = [];
  const runners: SourcedRow<'ra_runners'>[] = [];
  const raceResults: SourcedRow<'ra_race_results'>[] = [];
  for (const race of inOrderOfEvidence(sightingsOfDay(day, cards.races, results.races))) {
    const rows = rowsOfRace(race, masters);
    races.push(rows.race);
    for (const runner of rows.runners) runners.push(runner);
    for (const result of rows.results) raceResults.push(result);
  }
  return {
    rows: {
      ra_mst_courses: masters.courses.sorted(),
      ra_mst_sires: masters.sires.sorted(),
      ra_mst_dams: masters.dams.sorted(),
      ra_mst_damsires: masters.damsires.sorted(),
      ra_mst_horses: masters.horses.sorted(),
      ra_horse_pedigree: masters.pedigrees.sorted(),
      ra_mst_jockeys: masters.jockeys.sorted(),
      ra_mst_trainers: masters.trainers.sorted(),
      ra_mst_owners: masters.owners.sorted(),
      ra_races: races.toSorted((a, b) => compare(a.id, b.id)),
      ra_runners: runners.toSorted(byRaceAndHorse),
      ra_race_results: raceResults.toSorted(byRaceAndHorse),
    },
    issues: sink.issues.list(),
    rejects: sink.rejects.list(),
    counts: { racecards: cards.counts, results: results.counts },
  };
}

// What is told of a person or an animal is as of the newest race: the greater off time, then the greater id.
function inOrderOfEvidence(races: SightedRace[]): SightedRace[] {
  return races
    .map((race) => ({ race, evidence: evidenceOf(race) }))
    .toSorted((a, b) => compare(a.evidence.off_dt, b.evidence.off_dt) || compare(a.race.id, b.race.id))
    .map(({ race }) => race);
}

function byRaceAndHorse(a: RunnerKey, b: RunnerKey): number {
  return compare(a.race_id, b.race_id) || compare(a.horse_id, b.horse_id);
}

interface RunnerKey {
  readonly race_id: string;
  readonly horse_id: string;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
