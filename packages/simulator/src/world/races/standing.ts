import type { RaceType } from './distances.js';
import type { Meeting } from '../calendar/fixtures.js';
import type { Family } from './grouping.js';
import type { Draw } from '../hash.js';
import { at } from '../hash.js';
import type { Code } from './pools.js';

/** What decides how good a race is. */
export interface Field {
  family: Family;
  type: RaceType;
  handicap: boolean;
  ages: readonly number[];
  top: number;
  bottom: number;
  sex: string;
  code: Code;
  british: boolean;
  grand: boolean;
}

/** The great races belong to the great courses; elsewhere the best fields run in Listed and Group 3 races. */
export function patternOf({ family, handicap, top, code, grand }: Field, draw: Draw): string {
  if (handicap || !family.startsWith('elite')) return '';
  const level = top + draw.bell() * 3;
  const [listed, three, two, one] = code === 'flat' ? ([101, 111, 116, 120] as const) : ([135, 143, 148, 153] as const);
  const word = code === 'flat' ? 'Group' : 'Grade';
  if (level > one && grand) return `${word} 1`;
  if (level > two && grand) return `${word} 2`;
  if (level > three) return draw.chance(0.55) ? `${word} 3` : 'Listed';
  return level > listed ? 'Listed' : '';
}

const classLimits: Record<Code, readonly number[]> = {
  flat: [108, 98, 88, 76, 64, 50],
  jumps: [152, 138, 122, 108, 92],
};

export function britishClass({ family, handicap, top, code }: Field, pattern: string): string {
  if (pattern !== '') return 'Class 1';
  if (!handicap && !family.startsWith('elite')) return code === 'flat' ? (top > 80 ? 'Class 4' : 'Class 5') : 'Class 4';
  const place = classLimits[code].findIndex((limit) => top > limit);
  const number = place === -1 ? classLimits[code].length + 1 : place + 1;
  return `Class ${code === 'jumps' ? Math.min(number, 5) : Math.max(2, number)}`;
}

const classPrizes = [0, 24_000, 15_200, 8_100, 5_050, 3_740, 2_930, 2_310];
const patternPrizes: Record<string, number> = {
  'Group 1': 210_000,
  'Grade 1': 90_000,
  'Group 2': 70_000,
  'Grade 2': 42_000,
  'Group 3': 41_000,
  'Grade 3': 31_000,
};

export function prizeOf(
  { top, code }: Field,
  region: string,
  raceClass: string,
  pattern: string,
  year: number,
  draw: Draw,
): number {
  const number = Number(raceClass.slice(6));
  const plain =
    raceClass === '' ? 5200 + Math.max(0, top - (code === 'flat' ? 55 : 95)) * 130 : at(classPrizes, number);
  const base = patternPrizes[pattern] ?? (pattern === 'Listed' ? 24_500 : plain);
  const inflation = 1 + 0.022 * (year - 2015);
  const prize = base * inflation * (0.85 + 0.4 * draw.next());
  return region === 'IRE' ? Math.round(prize / 295) * 295 : Math.round(prize * 100) / 100;
}

const grandSites = new Set(
  (
    'Aintree Ascot Cheltenham Chester Doncaster Epsom Goodwood Haydock Kempton Newbury Newmarket Sandown Wincanton York ' +
    'Curragh Fairyhouse Leopardstown Naas Punchestown'
  ).split(' '),
);

export function isGrand({ track, kind }: Meeting): boolean {
  const isHome = track.region === 'GB' || track.region === 'IRE';
  return kind !== 'aw' && (!isHome || grandSites.has(track.site));
}
