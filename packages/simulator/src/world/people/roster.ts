import type { Country } from '../names/person-name.js';
import type { RacingRegion } from '../places/regions.js';
import { racingRegions } from '../places/regions.js';

export interface Person {
  id: string;
  name: string;
}

/** People numbered through, one block of numbers for each region or pool. */
export interface Roster {
  readonly total: number;
  /** First number and size of a block. */
  block(index: number): { base: number; size: number };
  /** The block that a number falls into. */
  blockOf(number: number): number;
}

export function createRoster(sizes: readonly number[]): Roster {
  let total = 0;
  const blocks = sizes.map((size) => {
    total += size;
    return { base: total - size, size };
  });
  return {
    total,
    block: (index) => blocks[index] ?? { base: 0, size: 1 },
    blockOf: (number) =>
      Math.max(
        0,
        blocks.findIndex(({ base, size }) => number < base + size),
      ),
  };
}

export const regionIndex = (region: RacingRegion): number => racingRegions.indexOf(region);
export const regionAt = (index: number): RacingRegion => racingRegions[index] ?? 'GB';
export const countryOf = (region: RacingRegion): Country => (region === 'GB' || region === 'IRE' ? region : 'abroad');
