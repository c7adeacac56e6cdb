import { dayOf, firstDayOf } from '../calendar/days.js';
import { at, Draw, hash, purpose } from '../hash.js';
import type { Pool } from '../races/pools.js';
import { pools } from '../races/pools.js';

/**
 * Time is cut into rounds of three weeks. A horse in work takes part in some rounds, on one day of each, so it never
 * runs twice on a day, seldom on two days running, and usually every three to six weeks.
 */
export const roundLength = 21;
const roundsBegin = dayOf('2000-01-03');

export function roundOf(day: number): number {
  return Math.floor((day - roundsBegin) / roundLength);
}

export function firstDayOfRound(round: number): number {
  return roundsBegin + round * roundLength;
}

/** All horses foaled in one year, column by column: 10,000 objects a year would cost a hundred times the memory. */
export interface Crop {
  year: number;
  size: number;
  /** First round of the career and the round after its last. */
  start: Int16Array;
  end: Int16Array;
  /** The round from which the second pool holds. */
  turn: Int16Array;
  firstPool: Uint8Array;
  secondPool: Uint8Array;
  /** Runs in both codes once it has turned to the second. */
  dual: Uint8Array;
  /** How often it runs, in hundredths of the usual. */
  keenness: Uint8Array;
}

// A horse's index holds its year and its place in the crop.
const cropCapacity = 16_384;
const firstCrop = 1990;

export function horseIndex(year: number, place: number): number {
  return (year - firstCrop) * cropCapacity + place;
}

export function foalYearOf(horse: number): number {
  return firstCrop + Math.floor(horse / cropCapacity);
}

export function placeOf(horse: number): number {
  return horse % cropCapacity;
}

export interface Crops {
  crop(year: number): Crop;
  /** Where each pool's own horses begin in a crop; one more entry than pools. */
  readonly starts: readonly number[];
}

/** The largest world: twice the real number of horses would overflow a crop. */
export const largestScale = 1.5;

export function createCrops(seed: number, scale: number): Crops {
  const starts = [0];
  for (const pool of pools) starts.push(at(starts, pool.index) + Math.max(12, Math.round(pool.foals * scale)));
  const size = at(starts, pools.length);
  const crops = new Map<number, Crop>();

  function grow(year: number): Crop {
    const crop: Crop = {
      year,
      size,
      start: new Int16Array(size),
      end: new Int16Array(size),
      turn: new Int16Array(size),
      firstPool: new Uint8Array(size),
      secondPool: new Uint8Array(size),
      dual: new Uint8Array(size),
      keenness: new Uint8Array(size),
    };
    for (const pool of pools) {
      for (let place = at(starts, pool.index); place < at(starts, pool.index + 1); place++) live(crop, place, pool);
    }
    return crop;
  }

  function live(crop: Crop, place: number, pool: Pool): void {
    const draw = new Draw(hash(seed, purpose.careerStart, horseIndex(crop.year, place)));
    const age = debutAge(pool, draw.next());
    // South of the equator foals are half a year younger.
    const late = pool.region === 'AUS' || pool.region === 'SAF' ? 200 : 0;
    const debut = firstDayOf(crop.year + age) + debutDay(pool, age, draw.next()) + late;
    const mean = pool.code === 'flat' ? 1.9 : 2.5;
    const years = Math.min(0.15 + mean * draw.exponential(), 13.5 - age);
    const [second, share] = secondCareer(pool, draw.next());
    const turns = second !== pool.index && years > 0.6;
    const start = roundOf(debut);
    const turn = start + Math.round(((turns ? 0.4 + share * Math.min(years, 2) : 99) * 365) / roundLength);
    crop.start[place] = start;
    crop.turn[place] = turn;
    crop.end[place] = start + Math.max(2, Math.round(((years + (turns ? draw.exponential() : 0)) * 365) / roundLength));
    crop.firstPool[place] = pool.index;
    crop.secondPool[place] = turns ? second : pool.index;
    crop.dual[place] = turns && draw.chance(0.35) ? 1 : 0;
    crop.keenness[place] = 60 + draw.below(81);
  }

  return {
    starts,
    crop(year) {
      let crop = crops.get(year);
      if (crop === undefined) crops.set(year, (crop = grow(year)));
      return crop;
    },
  };
}

function debutAge(pool: Pool, toss: number): number {
  if (pool.code === 'flat') return toss < 0.77 ? 2 : toss < 0.96 ? 3 : 4;
  return toss < 0.06 ? 3 : toss < 0.51 ? 4 : toss < 0.85 ? 5 : 6;
}

/** Two-year-olds come out from April, most of them in summer; three-year-old jumpers from October. */
function debutDay(pool: Pool, age: number, toss: number): number {
  if (age === 2) return 100 + Math.floor(190 * Math.sqrt(toss));
  if (pool.code === 'jumps' && age === 3) return 275 + Math.floor(85 * toss);
  return Math.floor((pool.code === 'flat' ? 260 : 364) * toss);
}

/** The pool of the second half of a career, and how far into it the change comes. */
function secondCareer(pool: Pool, toss: number): [pool: number, share: number] {
  const changes: readonly (readonly [from: number, to: number, chance: number])[] = [
    [0, 1, 0.16],
    [0, 2, 0.02],
    [1, 3, 0.02],
    [2, 3, 0.14],
    [2, 0, 0.08],
    [3, 1, 0.1],
    [4, 1, 0.05],
  ];
  let left = toss;
  for (const [from, to, chance] of changes) {
    if (from !== pool.index) continue;
    if (left < chance) return [to, left / chance];
    left -= chance;
  }
  return [pool.index, 1];
}
