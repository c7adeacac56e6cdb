import type { Draw } from '../hash.js';
import type { Race } from './race.js';

type FailureRates = readonly (readonly [code: string, rate: number])[];
const failures: Record<string, FailureRates> = {
  Flat: [
    ['PU', 0.0016],
    ['UR', 0.0009],
    ['RR', 0.0012],
    ['F', 0.0002],
    ['SU', 0.0002],
    ['RO', 0.0002],
    ['LFT', 0.0002],
    ['BD', 0.0001],
    ['DSQ', 0.0002],
  ],
  'NH Flat': [
    ['PU', 0.008],
    ['RO', 0.002],
    ['UR', 0.001],
    ['RR', 0.0015],
    ['SU', 0.0005],
  ],
  Hurdle: [
    ['PU', 0.075],
    ['F', 0.015],
    ['UR', 0.008],
    ['BD', 0.0025],
    ['RO', 0.002],
    ['REF', 0.001],
    ['RR', 0.0015],
    ['SU', 0.0008],
    ['CO', 0.0004],
    ['LFT', 0.0003],
    ['DSQ', 0.0002],
  ],
  Chase: [
    ['PU', 0.105],
    ['F', 0.04],
    ['UR', 0.032],
    ['BD', 0.004],
    ['RO', 0.002],
    ['REF', 0.004],
    ['RR', 0.0015],
    ['SU', 0.001],
    ['CO', 0.0008],
    ['LFT', 0.0003],
    ['DSQ', 0.0002],
  ],
};

/** The code of a horse that does not finish, or nothing. Outsiders are pulled up more often than favourites. */
export function failureOf(race: Race, relativeChance: number, draw: Draw): string {
  const factor = relativeChance > 1 ? 0.6 : 1.25;
  let toss = draw.next() / factor;
  for (const [code, rate] of failures[race.conditions.type] ?? []) {
    if (toss < rate) return code;
    toss -= rate;
  }
  return '';
}
