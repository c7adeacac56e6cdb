import { hash, purpose, unit } from '../hash.js';
import { ownerId } from '../horses/ids.js';
import { ownerName } from '../names/business-name.js';
import { racingRegions } from '../places/regions.js';
import type { Pool } from '../races/pools.js';
import { Recent } from '../recent.js';
import type { Person } from './roster.js';
import { countryOf, createRoster, regionAt, regionIndex } from './roster.js';

export interface Owners {
  readonly total: number;
  owner(index: number): Person;
  /** The n-th owner of a horse: most own one or two. */
  choose(horse: number, stint: number, pool: Pool): number;
}

export function createOwners(seed: number, scale: number): Owners {
  const roster = createRoster(
    racingRegions.map((region) =>
      Math.max(150, Math.round((region === 'GB' ? 39_500 : region === 'IRE' ? 16_200 : 900) * scale)),
    ),
  );
  const memory = new Recent<number, Person>(8000);

  function make(index: number): Person {
    const start = hash(seed, purpose.ownerName, index);
    const name = ownerName(start, countryOf(regionAt(roster.blockOf(index))));
    // A very few owners have a name and no id.
    return { id: start % 2500 === 0 ? '' : ownerId(index), name };
  }

  return {
    total: roster.total,
    owner: (index) => memory.get(index, make),
    choose(horse, stint, pool) {
      const { base, size } = roster.block(regionIndex(pool.region));
      return base + Math.floor(size * unit(seed, purpose.owner, horse, stint) ** 1.7);
    },
  };
}
