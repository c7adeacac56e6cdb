import type { RacingRegion } from '../places/regions.js';
import { racingRegions } from '../places/regions.js';

export type Code = 'flat' | 'jumps';

/** The horses of one country and code: they race each other and nobody else. */
export interface Pool {
  index: number;
  region: RacingRegion;
  code: Code;
  /** Horses that begin their career in this pool each year, at full scale. */
  foals: number;
}

const foalsAbroad: Record<string, number> = {
  FR: 430,
  AUS: 250,
  USA: 250,
  GER: 110,
  UAE: 90,
  HK: 110,
  JPN: 110,
  SAF: 70,
};

export const pools: readonly Pool[] = [
  { index: 0, region: 'GB', code: 'flat', foals: 3800 },
  { index: 1, region: 'GB', code: 'jumps', foals: 2200 },
  { index: 2, region: 'IRE', code: 'flat', foals: 1150 },
  { index: 3, region: 'IRE', code: 'jumps', foals: 1880 },
  ...racingRegions.slice(2).map((region, place) => ({
    index: place + 4,
    region,
    code: 'flat' as const,
    foals: foalsAbroad[region] ?? 100,
  })),
];

export function poolOf(region: RacingRegion, code: Code): Pool {
  const pool = pools.find((candidate) => candidate.region === region && candidate.code === code);
  if (pool === undefined) throw new RangeError(`No ${code} racing in ${region}.`);
  return pool;
}
