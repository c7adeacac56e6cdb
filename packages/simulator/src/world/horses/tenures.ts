import { at, Draw, hash, purpose } from '../hash.js';
import type { People } from '../people/people.js';
import { pools } from '../races/pools.js';
import { Recent } from '../recent.js';
import type { Crops } from './crops.js';
import { firstDayOfRound, foalYearOf, placeOf } from './crops.js';

/** Who trains or owns a horse from a day on. */
export interface Tenure {
  from: number;
  who: number;
}

export interface Tenures {
  /** The yards and the owners of a horse, in order of time. */
  trainers(index: number): readonly Tenure[];
  owners(index: number): readonly Tenure[];
  /** First and last day of a horse's career. */
  career(index: number): [from: number, to: number];
}

export function createTenures(seed: number, crops: Crops, people: People): Tenures {
  const yards = new Recent<number, readonly Tenure[]>(60_000);
  const holders = new Recent<number, readonly Tenure[]>(44_000);

  /** A new yard when the horse turns to another code or country, and now and then without it. */
  function trainersOf(index: number): Tenure[] {
    const draw = new Draw(hash(seed, purpose.stint, index));
    const crop = crops.crop(foalYearOf(index));
    const place = placeOf(index);
    const [from, to] = careerOf(index);
    const first = at(pools, at(crop.firstPool, place));
    const second = at(pools, at(crop.secondPool, place));
    const turn = firstDayOfRound(Math.min(at(crop.turn, place), at(crop.end, place)));
    const changes = changeDays(from, to, draw, [0.62, 0.88, 0.97]);
    if (second !== first && turn < to) changes.push(turn);
    const days = [from - 400, ...changes.sort((a, b) => a - b)];
    return days.map((day, stint) => ({
      from: day,
      who: people.trainers.choose(index, stint, day >= turn && second !== first ? second : first, Math.max(day, from)),
    }));
  }

  function careerOf(index: number): [from: number, to: number] {
    const crop = crops.crop(foalYearOf(index));
    const place = placeOf(index);
    return [firstDayOfRound(at(crop.start, place)), firstDayOfRound(at(crop.end, place))];
  }

  function ownersOf(index: number): Tenure[] {
    const draw = new Draw(hash(seed, purpose.ownership, index));
    const [from, to] = careerOf(index);
    const pool = at(pools, at(crops.crop(foalYearOf(index)).firstPool, placeOf(index)));
    return [from - 400, ...changeDays(from, to, draw, [0.66, 0.9, 0.98])].map((day, stint) => ({
      from: day,
      who: people.owners.choose(index, stint, pool),
    }));
  }

  return {
    trainers: (index) => yards.get(index, trainersOf),
    owners: (index) => holders.get(index, ownersOf),
    career: careerOf,
  };
}

function changeDays(from: number, to: number, draw: Draw, limits: readonly number[]): number[] {
  const toss = draw.next();
  const number = limits.filter((limit) => toss >= limit).length;
  return Array.from({ length: number }, () => from + draw.below(Math.max(1, to - from))).sort((a, b) => a - b);
}

/** Whose a horse is on a day. */
export function tenureOn(tenures: readonly Tenure[], day: number): Tenure {
  let current = at(tenures, 0);
  for (const tenure of tenures) if (tenure.from <= day) current = tenure;
  return current;
}
