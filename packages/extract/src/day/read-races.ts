import type { Racecard, RacecardRunner, Result, ResultRunner } from '@darkhorses/racing-api';
import { parseDate } from '../concepts/calendar-date.js';
import { parseRegion } from '../concepts/country.js';
import { parseId } from '../concepts/ids.js';
import { parseName } from '../concepts/name.js';
import { parseOffTime } from '../concepts/off-time.js';
import { Fields, isObject } from '../payload/fields.js';
import type { JsonObject } from '../payload/fields.js';
import type { Issues } from '../payload/issues.js';
import { knownFields, knownRunnerFields } from '../payload/known-fields.js';
import type { RejectReason, Rejects } from '../payload/rejects.js';
import type { DatasetCounts, DayPayload } from './day-payloads.js';

type RaceDataset = 'racecards' | 'results';

/** The fields that the API describes of races and of runners, on racecards and in results. */
export type RaceField = keyof Racecard | keyof Result;
export type RunnerField = keyof RacecardRunner | keyof ResultRunner;
export type RunnerFields = Fields<RunnerField>;

/** A race of a payload that can become a row, with its runners by horse. */
export interface ReadRace {
  readonly id: string;
  readonly date: string;
  readonly courseId: string;
  readonly course: string;
  readonly region: string;
  /** ISO instant; `null` where the payload has none. */
  readonly offDt: string | null;
  readonly fields: Fields<RaceField>;
  readonly runners: ReadonlyMap<string, ReadRunner>;
  /** Different runners in the payload, those that were rejected included. */
  readonly fieldSize: number;
}

export interface ReadRunner {
  readonly horseId: string;
  readonly horse: string;
  readonly region: string | null;
  readonly fields: RunnerFields;
}

export interface ReadDay {
  readonly races: ReadonlyMap<string, ReadRace>;
  readonly counts: DatasetCounts;
}

/** Where a reading puts what it could not use. */
export interface Sink {
  readonly issues: Issues;
  readonly rejects: Rejects;
}

interface Tally {
  races: number;
  runners: number;
  kept: number;
  duplicates: number;
  rejected: number;
}

/** Reads a day's payload into races by id and runners by horse. What has no usable key is rejected, with its reason. */
export function readRaces(dataset: RaceDataset, date: string, payload: DayPayload | undefined, sink: Sink): ReadDay {
  const races = new Map<string, ReadRace>();
  const raw = new Map<string, unknown>();
  const counts: Tally = { races: 0, runners: 0, kept: 0, duplicates: 0, rejected: 0 };
  const items: unknown = payload?.races ?? [];
  if (!Array.isArray(items)) sink.issues.report(dataset, 'races', 'unparsed', items, null);
  for (const item of Array.isArray(items) ? items : []) {
    counts.races += 1;
    counts.runners += runnersIn(item);
    const id = readableRace(dataset, date, item, sink);
    if (id === null) counts.rejected += runnersIn(item);
    else if (raw.has(id)) supersede(dataset, raw.get(id), item, id, counts, sink);
    if (id !== null) raw.set(id, item);
  }
  for (const [id, item] of raw) if (isObject(item)) races.set(id, readRace(dataset, id, item, counts, sink));
  return { races, counts };
}

/** The id of a race that can become a row, or `null` after the race was rejected. */
function readableRace(dataset: RaceDataset, date: string, item: unknown, sink: Sink): string | null {
  const reject = (reason: RejectReason, message: string) => {
    const raceId = isObject(item) ? (parseId('race', item['race_id']) ?? null) : null;
    const key = isObject(item) && typeof item['race_id'] === 'string' ? item['race_id'] : '';
    sink.rejects.add({
      dataset,
      table: 'ra_races',
      key,
      reason,
      message,
      race_id: raceId,
      payload: item,
      runners: runnersIn(item),
    });
    return null;
  };
  if (!isObject(item)) return reject('not_an_object', 'a race must be a JSON object');
  const id = parseId('race', item['race_id']);
  if (!id) return reject('bad_id', 'race_id must be rac_ and digits');
  if (parseDate(item['date']) !== date) return reject('other_day', `the race must be of ${date}`);
  if (!parseId('course', item['course_id'])) return reject('bad_id', 'course_id must be crs_ and digits');
  if (!parseName(item['course'])) return reject('no_course', 'the race must name its course');
  if (!parseRegion(item['region'])) return reject('no_region', 'the race must have a region of two or three letters');
  return id;
}

// Pages may overlap. The last one wins; what differs from it is kept as a reject.
function supersede(dataset: RaceDataset, before: unknown, after: unknown, id: string, counts: Tally, sink: Sink): void {
  sink.issues.report(dataset, 'race_id', 'duplicate', id, id);
  if (JSON.stringify(before) === JSON.stringify(after)) {
    counts.duplicates += runnersIn(before);
    return;
  }
  counts.rejected += runnersIn(before);
  sink.rejects.add({
    dataset,
    table: 'ra_races',
    key: id,
    reason: 'superseded_duplicate',
    message: 'the race stands twice in the payload, with different content; the last one was taken',
    race_id: id,
    payload: before,
    runners: runnersIn(before),
  });
}

function readRace(dataset: RaceDataset, id: string, item: JsonObject, counts: Tally, sink: Sink): ReadRace {
  const fields = new Fields<RaceField>(item, dataset, '', id, sink.issues);
  fields.reportUnknown(knownFields[dataset === 'racecards' ? 'card' : 'result']);
  const { runners, fieldSize } = readRunners(dataset, fields, counts, sink);
  return {
    id,
    date: fields.text('date') ?? '',
    courseId: fields.text('course_id') ?? '',
    course: fields.name('course')?.name ?? '',
    region: fields.parse('region', parseRegion) ?? '',
    offDt: fields.parse('off_dt', parseOffTime),
    fields,
    runners,
    fieldSize,
  };
}

function readRunners(dataset: RaceDataset, race: Fields<RaceField>, counts: Tally, sink: Sink) {
  const runners = new Map<string, ReadRunner>();
  const known = knownRunnerFields[dataset === 'racecards' ? 'card' : 'result'];
  let rejected = 0;
  for (const item of race.list('runners')) {
    const runner = readRunner(dataset, race, item, sink);
    if (runner === null) {
      rejected += 1;
      continue;
    }
    const before = runners.get(runner.horseId);
    if (before) supersedeRunner(dataset, race.raceId, before, runner, counts, sink);
    else counts.kept += 1;
    runners.set(runner.horseId, runner);
  }
  for (const { fields } of runners.values()) fields.reportUnknown(known);
  counts.rejected += rejected;
  return { runners, fieldSize: runners.size + rejected };
}

function readRunner(dataset: RaceDataset, race: Fields<RaceField>, item: unknown, sink: Sink): ReadRunner | null {
  const reject = (reason: RejectReason, message: string) => {
    const given = isObject(item) && typeof item['horse_id'] === 'string' ? item['horse_id'] : '';
    const key = `${race.raceId}/${given}`;
    sink.rejects.add({
      dataset,
      table: 'ra_runners',
      key,
      reason,
      message,
      race_id: race.raceId,
      payload: item,
      runners: 1,
    });
    return null;
  };
  if (!isObject(item)) return reject('not_an_object', 'a runner must be a JSON object');
  const horseId = parseId('horse', item['horse_id']);
  if (!horseId) return reject('bad_id', 'horse_id must be hrs_ and digits');
  const fields = new Fields<RunnerField>(item, dataset, 'runners.', race.raceId, sink.issues);
  const horse = fields.name('horse');
  if (horse === null) return reject('no_name', 'the runner must have a name');
  return { horseId, horse: horse.name, region: horse.region, fields };
}

function supersedeRunner(
  dataset: RaceDataset,
  raceId: string | null,
  before: ReadRunner,
  after: ReadRunner,
  counts: Tally,
  sink: Sink,
): void {
  const [first, second] = [before.fields.values, after.fields.values];
  sink.issues.report(dataset, 'runners.horse_id', 'duplicate', after.horseId, raceId);
  if (JSON.stringify(first) === JSON.stringify(second)) {
    counts.duplicates += 1;
    return;
  }
  counts.rejected += 1;
  sink.rejects.add({
    dataset,
    table: 'ra_runners',
    key: `${raceId}/${after.horseId}`,
    reason: 'superseded_duplicate',
    message: 'the horse stands twice in the race, with different content; the last one was taken',
    race_id: raceId,
    payload: first,
    runners: 1,
  });
}

function runnersIn(item: unknown): number {
  const runners = isObject(item) ? item['runners'] : undefined;
  return Array.isArray(runners) ? runners.length : 0;
}
