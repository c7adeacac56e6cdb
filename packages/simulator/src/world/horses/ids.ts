import { foalYearOf } from './crops.js';

// Ids of our own, in ranges that the real ones have not reached, so that generated and recorded data can be mixed.
// Horses, sires, dams and damsires share one number space: an ancestor's own horse id is `hrs_` and the same digits.
const stallionBase = 71_000_000;
const mareBase = 72_000_000;
const horseBase = 80_000_000;
/** From the crop of 2022 on the API's horse ids have eleven digits. */
const longHorseBase = 17_400_000_000;
const step = 7;

export type AnimalKey =
  { kind: 'stallion'; index: number } | { kind: 'mare'; index: number } | { kind: 'horse'; index: number };

export function animalNumber({ kind, index }: AnimalKey): number {
  if (kind === 'stallion') return stallionBase + step * index;
  if (kind === 'mare') return mareBase + step * index;
  return (foalYearOf(index) >= 2022 ? longHorseBase : horseBase) + step * index;
}

/** What an id of a horse or an ancestor stands for, or nothing if this world did not make it. */
export function parseAnimal(id: string): AnimalKey | undefined {
  const digits = /^(?:hrs|sir|dam|dsi)_(\d{8,11})$/.exec(id)?.[1];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  const bases = [
    ['horse', longHorseBase],
    ['horse', horseBase],
    ['mare', mareBase],
    ['stallion', stallionBase],
  ] as const;
  for (const [kind, base] of bases) {
    const index = (number - base) / step;
    if (index < 0) continue;
    const key = { kind, index };
    return Number.isInteger(index) && animalNumber(key) === number ? key : undefined;
  }
  return undefined;
}

export const jockeyId = (index: number): string => `jky_${700_000 + 3 * index}`;
export const trainerId = (index: number): string => `trn_${700_000 + 3 * index}`;
export const ownerId = (index: number): string => `own_${7_000_000 + 4 * index}`;

/** The id that the API gives to the name `NON-RUNNER`. */
export const nonRunnerId = 'jky_699999';
