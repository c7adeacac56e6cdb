import type { Region } from '../payloads/shapes.js';

/** The countries whose racing the world runs, by the upper-case code that races carry. */
export const racingRegions = ['GB', 'IRE', 'FR', 'AUS', 'USA', 'GER', 'UAE', 'HK', 'JPN', 'SAF'] as const;

export type RacingRegion = (typeof racingRegions)[number];

const names: Record<string, string> = {
  gb: 'Great Britain',
  ire: 'Ireland',
  fr: 'France',
  aus: 'Australia',
  usa: 'USA',
  ger: 'Germany',
  uae: 'United Arab Emirates',
  hk: 'Hong Kong',
  jpn: 'Japan',
  saf: 'South Africa',
  arg: 'Argentina',
  bhr: 'Bahrain',
  bel: 'Belgium',
  brz: 'Brazil',
  can: 'Canada',
  chi: 'Chile',
  cze: 'Czech Republic',
  den: 'Denmark',
  gue: 'Guernsey',
  hun: 'Hungary',
  ind: 'India',
  ity: 'Italy',
  jer: 'Jersey',
  kor: 'Korea',
  ksa: 'Saudi Arabia',
  mac: 'Macau',
  mau: 'Mauritius',
  nor: 'Norway',
  nz: 'New Zealand',
  pol: 'Poland',
  qa: 'Qatar',
  sin: 'Singapore',
  slo: 'Slovakia',
  spa: 'Spain',
  svn: 'Slovenia',
  swe: 'Sweden',
  swi: 'Switzerland',
  tur: 'Turkey',
  uru: 'Uruguay',
};

export const regions: readonly Region[] = Object.entries(names).map(([region_code, region]) => ({
  region,
  region_code,
}));

export function regionName(code: string): string {
  return names[code.toLowerCase()] ?? code;
}
