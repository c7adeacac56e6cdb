import { yearOf } from '../calendar/days.js';
import { hash, purpose, unit } from '../hash.js';
import { trainerId } from '../horses/ids.js';
import { yardName } from '../names/business-name.js';
import { personName } from '../names/person-name.js';
import type { RacingRegion } from '../places/regions.js';
import { racingRegions, regionName } from '../places/regions.js';
import type { Pool } from '../races/pools.js';
import { Recent } from '../recent.js';
import type { Person } from './roster.js';
import { countryOf, createRoster, regionAt, regionIndex } from './roster.js';

export interface Trainer extends Person {
  location: string;
}

export interface Trainers {
  readonly total: number;
  trainer(index: number): Trainer;
  /** A trainer for the n-th yard of a horse: a few have many horses, most have few. */
  choose(horse: number, stint: number, pool: Pool, day: number): number;
}

export function createTrainers(seed: number, shrink: number): Trainers {
  const roster = createRoster(
    racingRegions.map((region) =>
      Math.max(30, Math.round((region === 'GB' ? 2030 : region === 'IRE' ? 1380 : 55) * shrink)),
    ),
  );
  const memory = new Recent<number, Trainer>(4000);

  function make(index: number): Trainer {
    const region = regionAt(roster.blockOf(index));
    const start = hash(seed, purpose.personName, index, 1);
    const country = countryOf(region);
    const partner = start % 14 === 0 ? ` & ${personName(start ^ 0x5555, country)}` : '';
    return {
      id: trainerId(index),
      name: personName(start, country) + partner,
      location: locationOf(index, region, start),
    };
  }

  /** A few yards have no location; abroad the country must do. */
  function locationOf(index: number, region: RacingRegion, toss: number): string {
    const country = countryOf(region);
    if (country === 'abroad') return regionName(region);
    return toss % 60 === 7 ? '' : yardName(hash(seed, purpose.place, index), country);
  }

  /** The busiest tenth of the yards are always there; the others come and go. */
  function isOpen(index: number, rank: number, size: number, year: number): boolean {
    if (rank < size * 0.1) return true;
    const toss = hash(seed, purpose.trainerCareer, index);
    const from = 1992 + (toss % 34);
    return from <= year && year <= from + 4 + (Math.floor(toss / 64) % 19);
  }

  return {
    total: roster.total,
    trainer: (index) => memory.get(index, make),
    choose(horse, stint, pool, day) {
      const { base, size } = roster.block(regionIndex(pool.region));
      let place = 0;
      for (let attempt = 0; attempt < 8; attempt++) {
        const rank = Math.floor(size * unit(seed, purpose.trainer, horse, stint * 8 + attempt) ** 2.1);
        // The great jumping yards are other people than the great Flat yards.
        place = pool.code === 'flat' ? rank : (size - 1 - rank + Math.floor(size * 0.08)) % size;
        if (isOpen(base + place, rank, size, yearOf(day))) break;
      }
      return base + place;
    },
  };
}
