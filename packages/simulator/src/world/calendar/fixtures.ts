import { holidayFactor, isClosed, isGoodFriday } from './closures.js';
import type { Kind, Track } from '../places/courses.js';
import { tracks } from '../places/courses.js';
import { firstDayOf, monthOf, weekdayOf, yearOf } from './days.js';
import {
  abroad,
  awShare,
  irishShare,
  lossOf,
  lossRate,
  months,
  racesPerMeeting,
  racesRun,
  turfShare,
  usualRaces,
  weekdays,
} from './fixture-rates.js';
import type { Home } from './fixture-rates.js';
import { at, choose, hash, purpose, unit } from '../hash.js';
import type { Pool } from '../races/pools.js';
import { poolOf } from '../races/pools.js';
import { Recent } from '../recent.js';
import { racingRegions } from '../places/regions.js';

/** The races of one course on one day. */
export interface Meeting {
  day: number;
  /** Place among the meetings of its day, foreign ones last. */
  index: number;
  track: Track;
  kind: Kind;
  pool: Pool;
  races: number;
  /** London minute of the first race, and minutes from race to race. */
  firstOff: number;
  gap: number;
  /** Number of the first race lost to the weather (0 for the whole meeting), and when that was announced. */
  abandoned: { from: number; day: number; minute: number; reason: string } | undefined;
  /** Where the meeting was planned before it was moved, and when that was announced. */
  moved: { from: Track; day: number; minute: number } | undefined;
}

export interface Fixtures {
  meetings(day: number): readonly Meeting[];
}

/** The fixture list: which courses race on a day, in which code, how often. */
export function createFixtures(seed: number, scale: number): Fixtures {
  const plans = new Recent<number, Record<Home, Float64Array>>(20);
  const days = new Recent<number, readonly Meeting[]>(1200);

  // A small world has fewer meetings with fewer races each, so that most days still have racing.
  const shrink = Math.sqrt(scale);
  const mean = (region: Home): number => Math.max(2, racesPerMeeting[region] * shrink);

  /** Expected meetings of each day of a year, such that the year's races come to the real number. */
  function plan(year: number): Record<Home, Float64Array> {
    const first = firstDayOf(year);
    const length = firstDayOf(year + 1) - first;
    const total = (racesRun[year] ?? usualRaces[year < 2015 ? 0 : 1]) * scale;
    const expected = (region: Home, races: number): Float64Array => {
      const weights = new Float64Array(length);
      let run = 0;
      for (let offset = 0; offset < length; offset++) {
        const day = first + offset;
        const month = monthOf(day);
        const weight = isClosed(region, day)
          ? 0
          : at(weekdays[region], weekdayOf(day)) * at(months, month) * holidayFactor(day);
        weights[offset] = weight;
        run += weight * (1 - lossOf(region, month));
      }
      const meetings = races / mean(region) / run;
      return weights.map((weight) => weight * meetings);
    };
    return { GB: expected('GB', total * (1 - irishShare)), IRE: expected('IRE', total * irishShare) };
  }

  function meetings(day: number): readonly Meeting[] {
    return days.get(day, () => {
      const year = yearOf(day);
      const list: Meeting[] = [];
      const sites = new Set<string>();
      for (const region of ['GB', 'IRE'] as const) {
        const expected = at(plans.get(year, plan)[region], day - firstDayOf(year));
        const number = Math.floor(expected + unit(seed, purpose.meetings, day, region === 'GB' ? 0 : 1));
        for (let n = 0; n < number; n++) addHome(list, sites, region, day, n);
      }
      racingRegions.slice(2).forEach((region, place) => {
        const { rate } = abroad[region] ?? { rate: 0 };
        if (unit(seed, purpose.foreignMeeting, day, place) < rate * shrink) addAbroad(list, region, day, place);
      });
      return list;
    });
  }

  function addHome(list: Meeting[], sites: Set<string>, region: Home, day: number, n: number): void {
    const key = n + (region === 'GB' ? 0 : 32);
    const month = monthOf(day);
    const toss = unit(seed, purpose.courses, day, key);
    let kind: Kind = toss < at(turfShare[region], month) ? 'turf' : 'jumps';
    if (kind === 'jumps' && toss < at(turfShare[region], month) + at(awShare[region], month)) kind = 'aw';
    if (region === 'GB' && isGoodFriday(day)) kind = 'aw';
    // Dundalk is Ireland's only all-weather course.
    if (kind === 'aw' && region === 'IRE' && sites.has('Dundalk')) kind = 'jumps';
    const track = drawTrack(sites, region, kind, day, key);
    if (track === undefined) return;
    sites.add(track.site);
    const size = mean(region);
    const races = Math.max(1, Math.floor(size - 0.5 + 2 * unit(seed, purpose.raceCount, day, key)));
    list.push({
      day,
      index: list.length,
      track,
      kind,
      pool: poolOf(region, kind === 'jumps' ? 'jumps' : 'flat'),
      races,
      firstOff: firstOff(kind, day, key),
      gap: hash(seed, purpose.firstOff, day, key + 128) % 3 === 0 ? 35 : 30,
      abandoned: abandonment(region, kind, day, key, races),
      moved: movement(sites, region, kind, day, key),
    });
  }

  /** Draws by weight without drawing twice: the smallest of exponential waiting times, one for each course. */
  function drawTrack(
    sites: ReadonlySet<string>,
    region: Home,
    kind: Kind,
    day: number,
    key: number,
  ): Track | undefined {
    let best: Track | undefined;
    let shortest = Number.POSITIVE_INFINITY;
    for (const track of tracks) {
      if (track.region !== region || track.fixtures[kind] === 0 || sites.has(track.site)) continue;
      const toss = unit(seed, purpose.courses, day * 64 + key, 1000 + track.index);
      const wait = -Math.log(1 - toss) / track.fixtures[kind];
      if (wait < shortest) {
        shortest = wait;
        best = track;
      }
    }
    return best;
  }

  function firstOff(kind: Kind, day: number, key: number): number {
    const month = monthOf(day);
    const toss = hash(seed, purpose.firstOff, day, key);
    const summer = month >= 4 && month <= 7;
    const evening = kind === 'aw' ? toss % 100 < 55 : summer && kind === 'turf' && toss % 100 < 32;
    const jitter = Math.floor(toss / 128) % 12;
    if (evening) return (kind === 'aw' ? 1015 : 1040) + 5 * jitter;
    return (summer ? 800 : month < 2 || month > 9 ? 720 : 770) + 5 * jitter + (toss % 7 === 0 ? 2 : 0);
  }

  function abandonment(region: Home, kind: Kind, day: number, key: number, races: number): Meeting['abandoned'] {
    if (unit(seed, purpose.abandoned, day, key) >= lossRate(region, kind, monthOf(day))) return undefined;
    const detail = hash(seed, purpose.abandoned, day, key + 64);
    const winter = monthOf(day) < 3 || monthOf(day) > 9;
    if (detail % 6 === 0 && races > 2) {
      const from = 1 + (Math.floor(detail / 6) % (races - 1));
      return { from, day, minute: -1, reason: winter ? 'unsafe ground' : 'slippery bends' };
    }
    const eve = detail % 2 === 0;
    const reason = choose(
      winter ? ['frost', 'waterlogged course', 'snow'] : ['waterlogged course', 'unsafe ground'],
      detail,
    );
    return { from: 0, day: eve ? day - 1 : day, minute: eve ? 1020 : 480, reason };
  }

  function movement(sites: Set<string>, region: Home, kind: Kind, day: number, key: number): Meeting['moved'] {
    if (unit(seed, purpose.moved, day, key) >= 0.004) return undefined;
    const from = drawTrack(sites, region, kind, day, key + 16);
    if (from === undefined) return undefined;
    sites.add(from.site);
    return { from, day: day - 3, minute: 720 };
  }

  function addAbroad(list: Meeting[], region: (typeof racingRegions)[number], day: number, place: number): void {
    const toss = hash(seed, purpose.foreignMeeting, day, place + 64);
    const choices = tracks.filter((track) => track.region === region);
    list.push({
      day,
      index: list.length,
      track: choose(choices, toss),
      kind: 'turf',
      pool: poolOf(region, 'flat'),
      races: Math.max(1, Math.round((2 + (Math.floor(toss / 64) % 5)) * shrink)),
      firstOff: (abroad[region]?.firstOff ?? 720) + (Math.floor(toss / 1024) % 9) * 5,
      gap: 35,
      abandoned: toss % 211 === 0 ? { from: 0, day: day - 1, minute: 600, reason: 'unsafe ground' } : undefined,
      moved: undefined,
    });
  }

  return { meetings };
}

/** Whether a race of a meeting fell to the weather. */
export function isLost(meeting: Meeting, race: number): boolean {
  return meeting.abandoned !== undefined && race >= meeting.abandoned.from;
}
