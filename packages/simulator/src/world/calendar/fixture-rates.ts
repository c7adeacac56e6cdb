import type { Kind } from '../places/courses.js';
import { at } from '../hash.js';

// British and Irish races run in each year.
export const racesRun: Record<number, number> = {
  2015: 12_438,
  2016: 12_461,
  2017: 12_644,
  2018: 12_745,
  2019: 12_489,
  2020: 10_305,
  2021: 13_159,
  2022: 12_794,
  2023: 13_497,
  2024: 13_549,
};
export const usualRaces: readonly [before: number, after: number] = [12_300, 13_450];
export const irishShare = 0.214;

export type Home = 'GB' | 'IRE';
export const weekdays: Record<Home, readonly number[]> = {
  GB: [0.6, 0.85, 0.88, 0.93, 0.97, 1.12, 1.65],
  IRE: [1.55, 0.75, 0.7, 0.8, 0.95, 1.15, 1.1],
};
export const months = [0.88, 0.85, 0.95, 1.05, 1.15, 1.12, 1.12, 1.12, 1.03, 1.05, 0.95, 0.88];
export const turfShare: Record<Home, readonly number[]> = {
  GB: [0, 0, 0.04, 0.25, 0.45, 0.6, 0.64, 0.62, 0.56, 0.3, 0.03, 0],
  IRE: [0, 0, 0.15, 0.35, 0.55, 0.62, 0.6, 0.6, 0.55, 0.38, 0.03, 0],
};
export const awShare: Record<Home, readonly number[]> = {
  GB: [0.42, 0.42, 0.36, 0.22, 0.15, 0.14, 0.13, 0.14, 0.2, 0.22, 0.37, 0.4],
  IRE: [0.18, 0.18, 0.14, 0.08, 0.04, 0.04, 0.04, 0.05, 0.1, 0.16, 0.22, 0.18],
};
export const racesPerMeeting: Record<Home, number> = { GB: 6.85, IRE: 7.4 };

// Meetings a day abroad, and the London minute of the first race.
export const abroad: Record<string, { rate: number; firstOff: number }> = {
  FR: { rate: 0.7, firstOff: 750 },
  AUS: { rate: 0.4, firstOff: 130 },
  USA: { rate: 0.4, firstOff: 1090 },
  GER: { rate: 0.18, firstOff: 720 },
  UAE: { rate: 0.14, firstOff: 735 },
  HK: { rate: 0.18, firstOff: 345 },
  JPN: { rate: 0.18, firstOff: 125 },
  SAF: { rate: 0.1, firstOff: 740 },
};

/** Share of meetings of a kind that the weather takes in a month. */
export function lossRate(region: Home, kind: Kind, month: number): number {
  const winter = month < 2 || month === 11;
  if (kind === 'aw') return winter ? 0.01 : 0.003;
  if (kind === 'jumps') return winter ? (region === 'GB' ? 0.065 : 0.05) : month === 2 || month === 10 ? 0.025 : 0.008;
  return month === 3 || month === 8 || month === 9 ? 0.02 : 0.008;
}

export function lossOf(region: Home, month: number): number {
  const turf = at(turfShare[region], month);
  const aw = at(awShare[region], month);
  const lost =
    turf * lossRate(region, 'turf', month) +
    aw * lossRate(region, 'aw', month) +
    (1 - turf - aw) * lossRate(region, 'jumps', month);
  return lost * 0.92;
}
