import type { Crops } from './crops.js';
import { foalYearOf, placeOf } from './crops.js';
import { firstDayOf } from '../calendar/days.js';
import { at, hash, purpose } from '../hash.js';
import { pools } from '../races/pools.js';
import type { Traits } from './traits.js';

export interface Maturity {
  birthday(horse: number): number;
  /** The day a colt was gelded; never for fillies and entire horses. */
  geldedOn(horse: number): number;
  sexOn(horse: number, day: number): Sex;
}

export interface Sex {
  code: 'C' | 'F' | 'G' | 'H' | 'M';
  word: 'colt' | 'filly' | 'gelding' | 'horse' | 'mare';
}

const sexes: Record<Sex['code'], Sex> = {
  C: { code: 'C', word: 'colt' },
  F: { code: 'F', word: 'filly' },
  G: { code: 'G', word: 'gelding' },
  H: { code: 'H', word: 'horse' },
  M: { code: 'M', word: 'mare' },
};

export function createMaturity(seed: number, crops: Crops, traits: Traits): Maturity {
  const maturity: Maturity = {
    birthday(horse) {
      const toss = hash(seed, purpose.birthday, horse);
      const spread = ((toss & 0xffff) + (toss >>> 16)) / 131_072;
      // Foals come from late January to early June; south of the equator from August to November.
      const from = traits.hemisphere(horse) === 'southern' ? 215 : 22;
      return firstDayOf(foalYearOf(horse)) + from + Math.floor(spread * (from > 100 ? 100 : 130));
    },
    geldedOn(horse) {
      if (traits.isFemale(horse)) return Number.POSITIVE_INFINITY;
      const toss = hash(seed, purpose.gelded, horse);
      const jumper = pools[at(crops.crop(foalYearOf(horse)).firstPool, placeOf(horse))]?.code === 'jumps';
      if (toss % 1000 >= (jumper ? 988 : 870)) return Number.POSITIVE_INFINITY;
      const share = Math.floor(toss / 1000) / 4_294_968;
      return firstDayOf(foalYearOf(horse)) + Math.round(jumper ? 500 + share * 700 : 560 + share * 1150);
    },
    sexOn(horse, day) {
      const age = traits.ageOn(horse, day);
      if (traits.isFemale(horse)) return age >= 5 ? sexes.M : sexes.F;
      if (day >= maturity.geldedOn(horse)) return sexes.G;
      return age >= 5 ? sexes.H : sexes.C;
    },
  };
  return maturity;
}
