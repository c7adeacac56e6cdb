import type { Racecard, RacecardRunner, Result, ResultRunner } from '@darkhorses/racing-api';
import { isObject } from '../payload/fields.js';
import type { Fields } from '../payload/fields.js';
import type { Issues } from '../payload/issues.js';
import { type RejectReason, type Rejects, superseded } from '../payload/rejects.js';
import { jsonText } from '../payload/storable-json.js';

/** The fields that the API describes of races and of runners, on racecards and in results. */
export type RaceField = keyof Racecard | keyof Result;
export type RunnerField = keyof RacecardRunner | keyof ResultRunner;
export type RaceFields = Fields<RaceField>;
export type RunnerFields = Fields<RunnerField>;

/** Where a reading puts what it could not use. */
export interface Sink {
  readonly issues: Issues;
  readonly rejects: Rejects;
}

/** What became of the runners of a payload: each is kept, a duplicate of one that is, or rejected. */
export interface Tally {
  races: number;
  runners: number;
  kept: number;
  duplicates: number;
  rejected: number;
}

/** A payload being read: of which day, and what came of it so far. */
export interface Reading extends Sink {
  readonly dataset: 'racecards' | 'results';
  readonly date: string;
  readonly counts: Tally;
}

interface Refused {
  readonly table: 'ra_races' | 'ra_runners';
  readonly key: string;
  readonly raceId: string | null;
  readonly payload: unknown;
}

/** Rejects a race with all its runners, or a runner; the count of lost runners follows from the table. */
export function refuse(reading: Reading, refused: Refused, reason: RejectReason, message: string): null {
  const { dataset, rejects, counts } = reading;
  const { table, key, raceId, payload } = refused;
  const runners = table === 'ra_runners' ? 1 : runnersIn(payload);
  counts.rejected += runners;
  rejects.add({ dataset, table, key, reason, message, race_id: raceId, payload, runners });
  return null;
}

/** Settles a race or runner that stands twice: the last one wins, and what differs from it is kept as a reject. */
export function supersede(reading: Reading, before: Refused, after: unknown): void {
  const path = before.table === 'ra_races' ? 'race_id' : 'runners.horse_id';
  reading.issues.report(reading.dataset, path, 'duplicate', before.key, before.raceId);
  if (jsonText(before.payload) === jsonText(after)) {
    reading.counts.duplicates += before.table === 'ra_runners' ? 1 : runnersIn(before.payload);
    return;
  }
  refuse(reading, before, 'superseded_duplicate', superseded);
}

export function runnersIn(race: unknown): number {
  const runners = isObject(race) ? race['runners'] : undefined;
  return Array.isArray(runners) ? runners.length : 0;
}
