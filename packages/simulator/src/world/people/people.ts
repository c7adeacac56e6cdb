import type { Jockeys } from './jockeys.js';
import { createJockeys } from './jockeys.js';
import type { Owners } from './owners.js';
import { createOwners } from './owners.js';
import type { Trainers } from './trainers.js';
import { createTrainers } from './trainers.js';

export interface People {
  jockeys: Jockeys;
  trainers: Trainers;
  owners: Owners;
}

/** Everybody of the world. A small world has fewer people, but not as few as it has horses. */
export function createPeople(seed: number, scale: number): People {
  const shrink = Math.min(1, scale ** 0.7);
  return {
    jockeys: createJockeys(seed, shrink),
    trainers: createTrainers(seed, shrink),
    owners: createOwners(seed, scale),
  };
}
