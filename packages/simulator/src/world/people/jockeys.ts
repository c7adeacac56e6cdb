import { firstDayOf } from '../calendar/days.js';
import { at, Draw, hash, purpose, unit } from '../hash.js';
import { jockeyId } from '../horses/ids.js';
import { initial, personName, surname } from '../names/person-name.js';
import type { Pool } from '../races/pools.js';
import { pools } from '../races/pools.js';
import { Recent } from '../recent.js';
import type { Person } from './roster.js';
import { countryOf, createRoster } from './roster.js';

/** A jockey in a year: the weight says how often they ride. */
export interface Rider {
  jockey: number;
  weight: number;
}

export interface Jockeys {
  readonly total: number;
  jockey(index: number): Person;
  /** The jockeys of a pool who ride in a year. */
  riding(pool: Pool, year: number): readonly Rider[];
  /** Pounds that a jockey claims on a day: apprentices and conditionals lose their allowance as they win. */
  claim(jockey: number, day: number): number;
}

const atHome = [1750, 2150, 800, 2000];

export function createJockeys(seed: number, shrink: number): Jockeys {
  const roster = createRoster(
    pools.map(({ index }) => Math.max(220, Math.round((atHome[index] ?? 220) * (index > 3 ? 1 : shrink)))),
  );
  const memory = new Recent<number, Person>(4000);
  const years = new Recent<number, readonly Rider[]>(60);

  const poolOf = (jockey: number): Pool => at(pools, roster.blockOf(jockey));

  function make(index: number): Person {
    const pool = poolOf(index);
    const country = countryOf(pool.region);
    const start = hash(seed, purpose.personName, index, 2);
    const isAmateur = pool.code === 'jumps' && start % 100 < (pool.region === 'IRE' ? 38 : 14);
    if (!isAmateur) return { id: jockeyId(index), name: personName(start, country) };
    const draw = new Draw(start);
    const title = draw.pick(['Mr', 'Mr', 'Mr', 'Miss', 'Ms']);
    return { id: jockeyId(index), name: `${title} ${initial(draw)} ${initial(draw)} ${surname(draw, country)}` };
  }

  function firstRide(jockey: number): number {
    return firstDayOf(1999) + (hash(seed, purpose.jockeyCareer, jockey) % 10_600);
  }

  function lastRide(jockey: number): number {
    const draw = new Draw(hash(seed, purpose.jockeyCareer, jockey, 1));
    return firstRide(jockey) + 250 + Math.floor(draw.exponential() * 1500);
  }

  function ridersOf(key: number): readonly Rider[] {
    const { base, size } = roster.block(key % 16);
    const from = firstDayOf(Math.floor(key / 16));
    const list: Rider[] = [];
    for (let jockey = base; jockey < base + size; jockey++) {
      if (firstRide(jockey) > from + 365 || lastRide(jockey) < from) continue;
      list.push({ jockey, weight: 0.009 + unit(seed, purpose.jockeyCareer, jockey, 2) ** 6 });
    }
    return list;
  }

  return {
    total: roster.total,
    jockey: (index) => memory.get(index, make),
    riding: (pool, year) => years.get(year * 16 + pool.index, ridersOf),
    claim(jockey, day) {
      const isFull = unit(seed, purpose.jockeyCareer, jockey, 3) < 0.68;
      if (poolOf(jockey).index > 3 || isFull) return 0;
      const riding = (day - firstRide(jockey)) / 365;
      return riding < 1.2 ? 7 : riding < 2.4 ? 5 : riding < 3.8 ? 3 : 0;
    },
  };
}
