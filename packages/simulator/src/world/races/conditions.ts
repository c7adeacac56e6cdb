import { monthOf, yearOf } from '../calendar/days.js';
import type { RaceType } from './distances.js';
import { exactYards, nearestDistance } from './distances.js';
import type { Meeting } from '../calendar/fixtures.js';
import type { Family, Group } from './grouping.js';
import type { Draw } from '../hash.js';
import { at, hash, purpose } from '../hash.js';
import type { Code } from './pools.js';
import type { Field } from './standing.js';
import { britishClass, isGrand, patternOf, prizeOf } from './standing.js';
import type { Traits } from '../horses/traits.js';

/** What a race is for, written after its field: nobody in it is too old, too good or of the wrong sex. */
export interface Conditions {
  type: RaceType;
  handicap: boolean;
  /** How the race's name ends: `Handicap`, `Fillies' Novice Stakes`. */
  title: string;
  ageBand: string;
  sex: string;
  ratingBand: string;
  raceClass: string;
  pattern: string;
  yards: number;
  /** Pounds, or euros in Ireland, to the winner. */
  prize: number;
  jumps: string;
}

const types: Record<Family, RaceType> = {
  juvenile: 'Flat',
  maiden: 'Flat',
  handicap: 'Flat',
  'elite flat': 'Flat',
  bumper: 'NH Flat',
  'novice hurdle': 'Hurdle',
  hurdle: 'Hurdle',
  chase: 'Chase',
  'elite hurdle': 'Hurdle',
  'elite chase': 'Chase',
};

export function conditionsOf(seed: number, group: Group, meeting: Meeting, traits: Traits, draw: Draw): Conditions {
  const { code, region } = meeting.pool;
  const { day, track } = meeting;
  const type = types[group.family];
  const ages = group.horses.map((horse) => traits.ageOn(horse, day));
  const ratings = group.horses.map((horse) => traits.ratingOn(horse, day, code));
  const handicap = isHandicap(group.family, monthOf(day), draw);
  const sex = sexRestriction(group.horses, ages, code, traits);
  const field: Field = {
    family: group.family,
    type,
    handicap,
    ages,
    top: Math.max(...ratings),
    bottom: Math.min(...ratings),
    sex,
    code,
    british: region === 'GB',
    grand: isGrand(meeting),
  };
  const furlongs = nearestDistance(type, wantedDistance(group, field, traits));
  const pattern = patternOf(field, draw);
  const britishOne = region === 'GB' ? britishClass(field, pattern) : '';
  const raceClass = region !== 'GB' && region !== 'IRE' && pattern !== '' ? 'Class 1' : britishOne;
  return {
    type,
    handicap,
    title: titleOf(field, pattern, draw),
    ageBand: ageBandOf(field, draw),
    sex,
    ratingBand: handicap ? ratingBandOf(field, region === 'GB', draw) : '',
    raceClass,
    pattern,
    yards: exactYards(seed, track, type, furlongs),
    prize: prizeOf(field, region, raceClass, pattern, yearOf(day), draw),
    jumps: obstacles(hash(seed, purpose.conditions, track.index, furlongs), type, furlongs),
  };
}

function isHandicap(family: Family, month: number, draw: Draw): boolean {
  if (family === 'handicap' || family === 'hurdle' || family === 'chase') return draw.chance(0.88);
  if (family === 'elite hurdle' || family === 'elite chase') return draw.chance(0.2);
  // Nurseries begin in July.
  return family === 'juvenile' && month >= 6 && draw.chance(0.35);
}

function wantedDistance({ horses }: Group, { type, ages, code }: Field, traits: Traits): number {
  const stamina = horses.map((horse) => traits.staminaOf(horse, code)).sort((a, b) => a - b);
  const median = at(stamina, Math.floor(stamina.length / 2));
  if (type === 'NH Flat') return 16 + (median % 1);
  return ages.every((age) => age === 2) ? Math.min(median, 8) : median;
}

function sexRestriction(horses: readonly number[], ages: readonly number[], code: Code, traits: Traits): string {
  if (horses.length < 3 || !horses.every((horse) => traits.isFemale(horse))) return '';
  if (code === 'jumps') return 'M';
  return ages.some((age) => age > 4) ? 'F & M' : 'F';
}

function ageBandOf({ ages, type }: Field, draw: Draw): string {
  const youngest = Math.min(...ages);
  const eldest = Math.max(...ages);
  if (type === 'NH Flat') return youngest >= 4 && eldest <= 7 ? `4-${Math.max(eldest, 5)}yo` : `${youngest}yo+`;
  if (youngest === eldest && youngest <= 4 && ages.length > 1) return `${youngest}yo`;
  if (eldest - youngest === 1 && youngest <= 4 && draw.chance(0.4)) return `${youngest}-${eldest}yo`;
  return `${Math.min(youngest, type === 'Chase' ? 5 : 4)}yo+`;
}

function ratingBandOf({ top, bottom }: Field, isBritish: boolean, draw: Draw): string {
  const cap = Math.ceil(top / 5) * 5;
  if (isBritish) return `0-${cap}`;
  return draw.chance(0.6) ? '' : `${Math.floor(bottom / 5) * 5}-${cap}`;
}

function titleOf(field: Field, pattern: string, draw: Draw): string {
  const { type, handicap, family, sex, ages, british } = field;
  const scheme = british && draw.chance(0.3) ? ' (GBB Race)' : '';
  const whose = sex === '' ? '' : sex === 'M' ? "Mares' " : "Fillies' ";
  const obstacle = type === 'Flat' ? '' : type === 'NH Flat' ? 'National Hunt Flat Race' : type;
  if (pattern !== '') {
    const name = obstacle === '' ? draw.pick(['Stakes', 'Trophy', 'Cup Stakes']) : obstacle;
    return `${whose}${name} (${pattern === 'Listed' ? 'Listed Race' : pattern})`;
  }
  if (handicap) {
    const nursery = type === 'Flat' && ages.every((age) => age === 2) ? 'Nursery ' : '';
    const riders = draw.next();
    const restricted =
      riders < 0.04
        ? type === 'Flat'
          ? 'Apprentice '
          : "Conditional Jockeys' "
        : riders < 0.05
          ? "Amateur Jockeys' "
          : '';
    return `${whose}${restricted}${nursery}Handicap${obstacle === '' ? '' : ` ${obstacle}`}`;
  }
  if (type === 'NH Flat') return `${whose}${draw.pick(['Open ', 'Maiden ', ''])}${obstacle}${scheme}`;
  if (type === 'Flat') {
    const sort =
      family === 'juvenile' || family === 'maiden'
        ? ['Maiden Stakes', 'Novice Stakes', 'Restricted Novice Stakes']
        : ['Conditions Stakes', 'Classified Stakes', 'Claiming Stakes', 'Selling Stakes'];
    return `${whose}${draw.pick(sort)}${scheme}`;
  }
  return `${whose}${draw.pick(["Novices' ", 'Maiden ', "Novices' ", '"National Hunt" Novices\' ', "Beginners' "])}${type}${scheme}`;
}

function obstacles(toss: number, type: RaceType, furlongs: number): string {
  if (type === 'Hurdle') return `${Math.round(furlongs / 2) + (toss % 2)} hurdles`;
  if (type === 'Chase') return `${Math.round(furlongs * 0.73) + (toss % 3)} fences`;
  return '';
}
