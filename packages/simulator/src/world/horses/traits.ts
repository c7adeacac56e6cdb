import type { Crops } from './crops.js';
import { foalYearOf, placeOf, roundOf } from './crops.js';
import { monthOf, yearOf } from '../calendar/days.js';
import { hash, purpose, unit } from '../hash.js';
import type { Code } from '../races/pools.js';
import { pools } from '../races/pools.js';

/** What decides a race: cheap pure functions of a horse's index, needed for every runner of every day that is looked at. */
export interface Traits {
  isFemale(horse: number): boolean;
  /** Age by the rule of its hemisphere: all horses turn a year older on 1 January, in Australia and South Africa on 1 August. */
  ageOn(horse: number, day: number): number;
  /** Handicap pounds: 65 is an ordinary Flat horse, 105 an ordinary jumper. */
  abilityOn(horse: number, day: number, code: Code): number;
  /** The official rating, which lags behind the truth. */
  ratingOn(horse: number, day: number, code: Code): number;
  /** Furlongs over which it is at its best. */
  staminaOf(horse: number, code: Code): number;
  /** Too few runs for a rating. */
  isNovice(horse: number, day: number, code: Code): boolean;
  isChaser(horse: number, day: number): boolean;
  hemisphere(horse: number): 'northern' | 'southern';
}

const southernPools = new Set(
  pools.filter(({ region }) => region === 'AUS' || region === 'SAF').map(({ index }) => index),
);

export function createTraits(seed: number, crops: Crops): Traits {
  const firstPool = (horse: number): number => crops.crop(foalYearOf(horse)).firstPool[placeOf(horse)] ?? 0;
  const startOf = (horse: number): number => crops.crop(foalYearOf(horse)).start[placeOf(horse)] ?? 0;
  const turnOf = (horse: number): number => crops.crop(foalYearOf(horse)).turn[placeOf(horse)] ?? 0;

  function level(horse: number, day: number, code: Code): number {
    const bell = bellOf(hash(seed, purpose.ability, horse, code === 'flat' ? 0 : 1));
    // The best tail is longer than the worst.
    const spread = bell > 0 ? bell * (1 + bell * (code === 'flat' ? 0.27 : 0.17)) : bell;
    const age = yearOf(day) - foalYearOf(horse) + monthOf(day) / 12;
    if (code === 'jumps') return 103 + spread * 14 - Math.max(0, 7 - age) * 2.6 - Math.max(0, age - 10) * 3;
    const mean = firstPool(horse) > 3 ? 78 : 60.5;
    return mean + spread * 13.5 - Math.max(0, 4 - age) * 4.5 - Math.max(0, age - 7) * 1.8;
  }

  const traits: Traits = {
    isFemale(horse) {
      return unit(seed, purpose.sex, horse) < (pools[firstPool(horse)]?.code === 'jumps' ? 0.26 : 0.39);
    },
    ageOn(horse, day) {
      const year = yearOf(day) - foalYearOf(horse);
      return traits.hemisphere(horse) === 'southern' && monthOf(day) < 7 ? year - 1 : year;
    },
    abilityOn(horse, day, code) {
      return level(horse, day, code) + 5 * bellOf(hash(seed, purpose.currentForm, horse, Math.floor(day / 42)));
    },
    ratingOn(horse, day, code) {
      const lag = 3 * bellOf(hash(seed, purpose.currentForm, horse, 100_000 + Math.floor(day / 63)));
      return Math.round(
        Math.min(Math.max(level(horse, day, code) + lag, code === 'flat' ? 45 : 74), code === 'flat' ? 129 : 178),
      );
    },
    staminaOf(horse, code) {
      const toss = unit(seed, purpose.stamina, horse, code === 'flat' ? 0 : 1);
      return code === 'flat' ? 5 + 11 * toss ** 1.75 : 16 + 10 * toss ** 1.4;
    },
    isNovice(horse, day, code) {
      const start = code === 'jumps' && pools[firstPool(horse)]?.code === 'flat' ? turnOf(horse) : startOf(horse);
      return roundOf(day) - start < 6 + (hash(seed, purpose.keenness, horse) % 5);
    },
    isChaser(horse, day) {
      const toss = hash(seed, purpose.chasing, horse);
      return toss % 100 < 62 && roundOf(day) >= startOf(horse) + 14 + (Math.floor(toss / 128) % 26);
    },
    hemisphere(horse) {
      return southernPools.has(firstPool(horse)) ? 'southern' : 'northern';
    },
  };
  return traits;
}

/** Bell-shaped with mean 0 and deviation 1, from the four bytes of one hash. */
export function bellOf(number: number): number {
  return ((number & 255) + ((number >>> 8) & 255) + ((number >>> 16) & 255) + (number >>> 24) - 510) / 147.8;
}
