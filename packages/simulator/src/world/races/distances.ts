import type { Track } from '../places/courses.js';
import { at, hash, purpose } from '../hash.js';

export type RaceType = 'Flat' | 'Hurdle' | 'Chase' | 'NH Flat';

// Half furlongs stay apart in the list, because the API writes them with the sign ½.
const usual: Record<RaceType, readonly number[]> = {
  Flat: [5, 5.5, 6, 7, 8, 8.5, 10, 11, 12, 13, 14, 16, 18],
  Hurdle: [16, 17, 19, 20, 21, 23, 24, 25],
  Chase: [16, 17, 19, 20, 22, 24, 25, 26, 28.5, 34],
  'NH Flat': [16, 16.5, 17],
};

/** The usual distance, in furlongs, nearest to what the field wants. */
export function nearestDistance(type: RaceType, wanted: number): number {
  const list = usual[type];
  let best = at(list, 0);
  for (const candidate of list) if (Math.abs(candidate - wanted) < Math.abs(best - wanted)) best = candidate;
  return best;
}

/** Exact yards of a course's distance: always the same for the course, seldom a round number. */
export function exactYards(seed: number, track: Track, type: RaceType, furlongs: number): number {
  if (track.region !== 'GB' && track.region !== 'IRE')
    return Math.round(Math.round(furlongs * 2.012) * 100 * 1.093_613);
  const toss = hash(seed, purpose.yardage, track.index, Math.round(furlongs * 2) + (type === 'Chase' ? 500 : 0));
  const extra = toss % 5 < 2 ? 0 : (Math.floor(toss / 8) % 58) - 4;
  return Math.round(furlongs * 220) + extra;
}

/** Nominal furlongs of exact yards, to the nearest half. */
export function nominalFurlongs(yards: number): number {
  return Math.round(yards / 110) / 2;
}

/** `1m3f`, `5½f`, `2m½f`. */
export function roundDistance(yards: number): string {
  const furlongs = nominalFurlongs(yards);
  const miles = Math.floor(furlongs / 8);
  const rest = furlongs - miles * 8;
  const whole = Math.floor(rest);
  const part = `${whole > 0 ? whole : ''}${rest > whole ? '½' : ''}`;
  return `${miles > 0 ? `${miles}m` : ''}${part === '' ? '' : `${part}f`}`;
}

/** `2m6f31y`: miles, furlongs and yards, without those that are nought. */
export function exactDistance(yards: number): string {
  const miles = Math.floor(yards / 1760);
  const furlongs = Math.floor((yards % 1760) / 220);
  const rest = yards % 220;
  return `${miles > 0 ? `${miles}m` : ''}${furlongs > 0 ? `${furlongs}f` : ''}${rest > 0 ? `${rest}y` : ''}`;
}

/** `8f`, `5.5f`. */
export function furlongsText(yards: number): string {
  return `${nominalFurlongs(yards)}f`;
}
