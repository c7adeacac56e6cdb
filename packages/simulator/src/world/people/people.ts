import { firstDayOf, yearOf } from '../calendar/days.js';
import { at, Draw, hash, purpose, unit } from '../hash.js';
import { jockeyId, ownerId, trainerId } from '../horses/ids.js';
import { ownerName, yardName } from '../names/business-name.js';
import type { Country } from '../names/person-name.js';
import { initial, personName, surname } from '../names/person-name.js';
import type { Pool } from '../races/pools.js';
import { pools } from '../races/pools.js';
import { Recent } from '../recent.js';
import type { RacingRegion } from '../places/regions.js';
import { racingRegions, regionName } from '../places/regions.js';

export interface Person {
  id: string;
  name: string;
}

export interface Trainer extends Person {
  location: string;
}

export interface People {
  trainer(index: number): Trainer;
  owner(index: number): Person;
  jockey(index: number): Person;
  /** A trainer of a region for the n-th yard of a horse: a few have many horses, most have few. */
  chooseTrainer(horse: number, stint: number, pool: Pool, day: number): number;
  chooseOwner(horse: number, stint: number, pool: Pool): number;
  /** The jockeys of a pool in a year: their weight says how often they ride. */
  riding(pool: Pool, year: number): readonly Rider[];
  /** Pounds that a jockey claims on a day: apprentices and conditionals lose their allowance as they win. */
  claim(jockey: number, day: number): number;
  readonly jockeys: number;
  readonly trainers: number;
  readonly owners: number;
}

export interface Rider {
  jockey: number;
  weight: number;
}

const countryOf = (region: RacingRegion): Country => (region === 'GB' || region === 'IRE' ? region : 'abroad');

export function createPeople(seed: number, scale: number): People {
  const shrink = Math.min(1, scale ** 0.7);
  const trainersOf = racingRegions.map((region) =>
    Math.max(30, Math.round((region === 'GB' ? 2030 : region === 'IRE' ? 1380 : 55) * shrink)),
  );
  const ownersOf = racingRegions.map((region) =>
    Math.max(150, Math.round((region === 'GB' ? 39_500 : region === 'IRE' ? 16_200 : 900) * scale)),
  );
  const jockeysOf = pools.map((pool) =>
    Math.max(220, Math.round((pool.index > 3 ? 220 : ([1750, 2150, 800, 2000][pool.index] ?? 0)) * shrink)),
  );
  const trainerBase = bases(trainersOf);
  const ownerBase = bases(ownersOf);
  const jockeyBase = bases(jockeysOf);
  const years = new Recent<number, readonly Rider[]>(60);
  const trainers = new Recent<number, Trainer>(4000);
  const owners = new Recent<number, Person>(8000);
  const jockeys = new Recent<number, Person>(4000);

  /** First and last year; the busiest yards are always there. */
  function trainerYears(index: number, place: number, number: number): [number, number] {
    if (place < number * 0.1) return [1980, 2100];
    const toss = hash(seed, purpose.trainerCareer, index);
    const from = 1992 + (toss % 34);
    return [from, from + 4 + (Math.floor(toss / 64) % 19)];
  }

  function jockeyStart(jockey: number): number {
    return firstDayOf(1999) + (hash(seed, purpose.jockeyCareer, jockey) % 10_600);
  }

  function jockeyDays(jockey: number): number {
    const draw = new Draw(hash(seed, purpose.jockeyCareer, jockey, 1));
    return 250 + Math.floor(draw.exponential() * 1500);
  }

  function poolOfJockey(jockey: number): Pool {
    const index = jockeyBase.findIndex((base, place) => jockey < base + (jockeysOf[place] ?? 0));
    return at(pools, Math.max(0, index));
  }

  function makeTrainer(index: number): Trainer {
    const region = regionAt(trainerBase, index);
    const start = hash(seed, purpose.personName, index, 1);
    const country = countryOf(region);
    const partner = start % 14 === 0 ? ` & ${personName(start ^ 0x5555, country)}` : '';
    return { id: trainerId(index), name: personName(start, country) + partner, location: yardOf(index, region, start) };
  }

  /** A few yards have no location; abroad the country must do. */
  function yardOf(index: number, region: RacingRegion, toss: number): string {
    const country = countryOf(region);
    if (country === 'abroad') return regionName(region);
    return toss % 60 === 7 ? '' : yardName(hash(seed, purpose.place, index), country);
  }

  function makeOwner(index: number): Person {
    const start = hash(seed, purpose.ownerName, index);
    const name = ownerName(start, countryOf(regionAt(ownerBase, index)));
    // A very few owners have a name and no id.
    return { id: start % 2500 === 0 ? '' : ownerId(index), name };
  }

  function makeJockey(index: number): Person {
    const pool = poolOfJockey(index);
    const country = countryOf(pool.region);
    const start = hash(seed, purpose.personName, index, 2);
    const isAmateur = pool.code === 'jumps' && start % 100 < (pool.region === 'IRE' ? 38 : 14);
    if (!isAmateur) return { id: jockeyId(index), name: personName(start, country) };
    const draw = new Draw(start);
    const title = draw.pick(['Mr', 'Mr', 'Mr', 'Miss', 'Ms']);
    return { id: jockeyId(index), name: `${title} ${initial(draw)} ${initial(draw)} ${surname(draw, country)}` };
  }

  return {
    jockeys: sum(jockeysOf),
    trainers: sum(trainersOf),
    owners: sum(ownersOf),
    trainer: (index) => trainers.get(index, makeTrainer),
    owner: (index) => owners.get(index, makeOwner),
    jockey: (index) => jockeys.get(index, makeJockey),
    chooseTrainer(horse, stint, pool, day) {
      const region = racingRegions.indexOf(pool.region);
      const number = trainersOf[region] ?? 1;
      const year = yearOf(day);
      let place = 0;
      for (let n = 0; n < 8; n++) {
        const rank = Math.floor(number * unit(seed, purpose.trainer, horse, stint * 8 + n) ** 2.1);
        // The great jumping yards are other people than the great Flat yards.
        place = pool.code === 'flat' ? rank : (number - 1 - rank + Math.floor(number * 0.08)) % number;
        const [from, to] = trainerYears((trainerBase[region] ?? 0) + place, rank, number);
        if (from <= year && year <= to) break;
      }
      return (trainerBase[region] ?? 0) + place;
    },
    chooseOwner(horse, stint, pool) {
      const region = racingRegions.indexOf(pool.region);
      return (
        (ownerBase[region] ?? 0) + Math.floor((ownersOf[region] ?? 1) * unit(seed, purpose.owner, horse, stint) ** 1.7)
      );
    },
    riding(pool, year) {
      return years.get(year * 16 + pool.index, () => {
        const from = firstDayOf(year);
        const list: Rider[] = [];
        const base = jockeyBase[pool.index] ?? 0;
        for (let jockey = base; jockey < base + (jockeysOf[pool.index] ?? 0); jockey++) {
          const start = jockeyStart(jockey);
          if (start > from + 365 || start + jockeyDays(jockey) < from) continue;
          const rank = unit(seed, purpose.jockeyCareer, jockey, 2);
          list.push({ jockey, weight: 0.009 + rank ** 6 });
        }
        return list;
      });
    },
    claim(jockey, day) {
      const pool = poolOfJockey(jockey);
      const keepsNone = unit(seed, purpose.jockeyCareer, jockey, 3) < 0.68;
      if (pool.index > 3 || keepsNone) return 0;
      const years = (day - jockeyStart(jockey)) / 365;
      return years < 1.2 ? 7 : years < 2.4 ? 5 : years < 3.8 ? 3 : 0;
    },
  };

  function regionAt(starts: readonly number[], index: number): RacingRegion {
    let place = 0;
    while (place + 1 < starts.length && (starts[place + 1] ?? Number.POSITIVE_INFINITY) <= index) place++;
    return racingRegions[place] ?? 'GB';
  }
}

function bases(counts: readonly number[]): number[] {
  let total = 0;
  return counts.map((count) => {
    total += count;
    return total - count;
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
