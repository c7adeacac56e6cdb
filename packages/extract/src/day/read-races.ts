import { parseDate } from '../concepts/calendar-date.js';
import { parseRegion } from '../concepts/country.js';
import { parseId } from '../concepts/ids.js';
import { parseName } from '../concepts/name.js';
import { parseOffTime } from '../concepts/off-time.js';
import { parseText, storableText } from '../concepts/text.js';
import { Fields, isObject } from '../payload/fields.js';
import type { JsonObject } from '../payload/fields.js';
import { knownFields } from '../payload/known-fields.js';
import type { RejectReason } from '../payload/rejects.js';
import type { DatasetCounts, DayPayload } from './day-payloads.js';
import { readRunners } from './read-runners.js';
import type { ReadRunner } from './read-runners.js';
import { refuse, runnersIn, supersede } from './reading.js';
import type { RaceField, RaceFields, Reading, Sink } from './reading.js';

/** A race of a payload that can become a row, with its runners by horse. */
export interface ReadRace {
  readonly id: string;
  readonly date: string;
  readonly courseId: string;
  readonly course: string;
  readonly region: string;
  /** ISO instant; `null` where the payload has none. */
  readonly offDt: string | null;
  readonly fields: RaceFields;
  readonly runners: ReadonlyMap<string, ReadRunner>;
  /** Different runners in the payload, those that were rejected included. */
  readonly fieldSize: number;
}

export interface ReadDay {
  readonly races: ReadonlyMap<string, ReadRace>;
  readonly counts: DatasetCounts;
}

/** Reads a day's payload into races by id and runners by horse. What has no usable key is rejected, with its reason. */
export function readRaces(
  dataset: Reading['dataset'],
  date: string,
  payload: DayPayload | undefined,
  { issues, rejects }: Sink,
): ReadDay {
  const counts = { races: 0, runners: 0, kept: 0, duplicates: 0, rejected: 0 };
  const reading: Reading = { dataset, date, issues, rejects, counts };
  const readable = new Map<string, JsonObject>();
  for (const item of listOf(payload, reading)) {
    counts.races += 1;
    counts.runners += runnersIn(item);
    if (!isReadable(item, reading)) continue;
    const id = item.race_id;
    const before = readable.get(id);
    if (before) supersede(reading, { table: 'ra_races', key: id, raceId: id, payload: before }, item);
    readable.set(id, item);
  }
  return { races: new Map([...readable].map(([id, item]) => [id, readRace(id, item, reading)])), counts };
}

function listOf(payload: DayPayload | undefined, { dataset, issues }: Reading): readonly unknown[] {
  const races: unknown = payload?.races ?? [];
  if (Array.isArray(races)) return races;
  issues.report(dataset, 'races', 'unparsed', races, null);
  return [];
}

/** Whether a race can become a row: it has ids, this day, a course and a region. If not, it is rejected. */
function isReadable(item: unknown, reading: Reading): item is JsonObject & { readonly race_id: string } {
  const given = isObject(item) ? item['race_id'] : undefined;
  const id = parseId('race', given) ?? null;
  const key = typeof given === 'string' ? given : '';
  const fault = faultOf(item, id, reading.date);
  if (fault) refuse(reading, { table: 'ra_races', key, raceId: id, payload: item }, ...fault);
  return fault === null;
}

function faultOf(item: unknown, id: string | null, date: string): readonly [RejectReason, string] | null {
  if (!isObject(item)) return ['not_an_object', 'a race must be a JSON object'];
  if (id === null || id !== item['race_id']) return ['bad_id', 'race_id must be rac_ and digits'];
  if (parseDate(item['date']) !== date) return ['other_day', `the race must be of ${date}`];
  if (!parseId('course', item['course_id'])) return ['bad_id', 'course_id must be crs_ and digits'];
  if (!courseName(item['course'])) return ['no_course', 'the race must name its course'];
  if (!parseRegion(item['region'])) return ['no_region', 'the race must have a region of two or three letters'];
  return null;
}

function courseName(raw: unknown): string | undefined {
  const text = parseText(raw);
  return typeof text === 'string' ? parseName(storableText(text))?.name : undefined;
}

function readRace(id: string, item: JsonObject, reading: Reading): ReadRace {
  const { dataset, issues } = reading;
  const fields = new Fields<RaceField>(item, dataset, '', id, issues);
  fields.reportUnknown(knownFields(dataset === 'racecards' ? 'card' : 'result'));
  const { runners, fieldSize } = readRunners(fields, reading);
  return {
    id,
    date: reading.date,
    courseId: fields.text('course_id') ?? '',
    course: fields.name('course')?.name ?? '',
    region: fields.parse('region', parseRegion) ?? '',
    offDt: fields.parse('off_dt', parseOffTime),
    fields,
    runners,
    fieldSize,
  };
}
