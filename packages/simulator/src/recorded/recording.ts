import { runnersOf, textOf, type Payload } from '../source/racing-source.js';
import { findIn } from './find.js';
import { readFolder, type Skipped } from './read-folder.js';

/** Recorded races of one kind by day, each race once. */
type Races = ReadonlyMap<string, readonly Payload[]>;

/** Everything a folder of recorded answers holds, each thing once. */
export interface Recording {
  readonly results: Races;
  readonly racecards: Races;
  readonly courses: readonly Payload[];
  readonly regions: readonly Payload[];
  /** Profiles with date of birth where one was recorded, pedigree alone otherwise. */
  readonly horses: ReadonlyMap<string, Payload>;
  /** Jockeys, trainers, owners and ancestors as searches list them. */
  readonly named: ReadonlyMap<string, Payload>;
  readonly wholes: ReadonlyMap<string, Payload>;
  readonly files: number;
  readonly skipped: readonly Skipped[];
}

/**
 * Reads a folder of any recorded answers of the API.
 *
 * The same thing recorded several times is kept once, the richest: of a race the one with the most runners, then of all
 * the one with the most text. Rows stay exactly as recorded.
 */
export function readRecording(folder: string): Recording {
  const { files, skipped } = readFolder(folder);
  const races = { result: new Map<string, Dated>(), racecard: new Map<string, Dated>() };
  const things = {
    course: new Map(),
    region: new Map(),
    horse: new Map(),
    named: new Map(),
    whole: new Map(),
  } as Record<'course' | 'region' | 'horse' | 'named' | 'whole', Map<string, Payload>>;

  for (const { file, content } of files) {
    const reasons = new Map<string, number>();
    let found = 0;
    for (const find of findIn(content)) {
      if (find.kind === 'unusable') {
        reasons.set(find.reason, (reasons.get(find.reason) ?? 0) + 1);
        continue;
      }
      found += 1;
      if (find.kind === 'result' || find.kind === 'racecard') {
        const key = textOf(find.row, 'race_id');
        const known = races[find.kind].get(key);
        if (known === undefined || richer(find.row, known.row)) races[find.kind].set(key, find);
      } else {
        const key = find.kind === 'whole' ? find.path : textOf(find.row, find.kind === 'region' ? 'region_code' : 'id');
        const known = things[find.kind].get(key);
        if (known === undefined || richer(find.row, known)) things[find.kind].set(key, find.row);
      }
    }
    if (found === 0 && reasons.size === 0)
      skipped.push({ file, reason: 'nothing in it that the API could be asked for' });
    for (const [reason, times] of reasons)
      skipped.push({ file, reason: times > 1 ? `${reason} (${times} times)` : reason });
  }

  const regions = [...things.region.values()];
  return {
    results: byDay(races.result),
    racecards: byDay(races.racecard),
    courses: withCoursesOf([...races.result.values(), ...races.racecard.values()], things.course, regions),
    regions,
    horses: things.horse,
    named: things.named,
    wholes: things.whole,
    files: files.length,
    skipped: skipped.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

interface Dated {
  readonly row: Payload;
  readonly date: string;
}

function richer(one: Payload, other: Payload): boolean {
  const [runners, others] = [runnersOf(one).length, runnersOf(other).length];
  return runners === others ? JSON.stringify(one).length > JSON.stringify(other).length : runners > others;
}

function byDay(races: ReadonlyMap<string, Dated>): Races {
  const days = new Map<string, Payload[]>();
  const byOff = (race: Dated) => Date.parse(textOf(race.row, 'off_dt')) || 0;
  for (const race of [...races.values()].sort((a, b) => byOff(a) - byOff(b))) {
    const day = days.get(race.date);
    if (day) day.push(race.row);
    else days.set(race.date, [race.row]);
  }
  return days;
}

/** The recorded courses, and those that only the races name: on the API every race's course is in the list. */
function withCoursesOf(
  races: readonly Dated[],
  recorded: ReadonlyMap<string, Payload>,
  regions: readonly Payload[],
): Payload[] {
  const courses = new Map(recorded);
  for (const { row } of races) {
    const id = textOf(row, 'course_id');
    if (id === '' || courses.has(id)) continue;
    const region_code = textOf(row, 'region').toLowerCase();
    const region = regions.find((candidate) => textOf(candidate, 'region_code') === region_code);
    // Results add the country to a course's name; the list of courses does not.
    const course = textOf(row, 'course').replace(/ \((?!AW\))[A-Z]+\)$/, '');
    courses.set(id, { id, course, region_code, region: region === undefined ? region_code : textOf(region, 'region') });
  }
  return [...courses.values()];
}
