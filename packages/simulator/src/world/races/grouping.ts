import type { Draw } from '../hash.js';
import { at } from '../hash.js';
import type { Pool } from './pools.js';
import type { Traits } from '../horses/traits.js';

export type Family =
  | 'juvenile'
  | 'maiden'
  | 'handicap'
  | 'elite flat'
  | 'bumper'
  | 'novice hurdle'
  | 'hurdle'
  | 'chase'
  | 'elite hurdle'
  | 'elite chase';

/** The horses of one race to be, and what kind of race suits them. */
export interface Group {
  family: Family;
  horses: number[];
}

/**
 * Splits the horses that turn up on a day into as many fields as there are races. Races are written for the horses
 * that are there, so every field is eligible, well matched and of likely size, without search or bookkeeping.
 */
export function groupHorses(
  horses: readonly number[],
  races: number,
  pool: Pool,
  day: number,
  traits: Traits,
  draw: Draw,
): Group[] {
  const count = Math.min(races, horses.length);
  if (count === 0) return [];
  const shelves = pool.code === 'flat' ? flatShelves(horses, day, traits) : jumpsShelves(horses, day, traits, draw);
  return share(shelves, count).flatMap(({ family, horses: members, races: number }) =>
    cut(family, members, number, day, pool, traits, draw),
  );
}

interface Shelf {
  family: Family;
  horses: number[];
}

function flatShelves(horses: readonly number[], day: number, traits: Traits): Shelf[] {
  const juvenile: number[] = [];
  const maiden: number[] = [];
  const handicap: number[] = [];
  const elite: number[] = [];
  for (const horse of horses) {
    if (traits.ageOn(horse, day) <= 2) juvenile.push(horse);
    else if (traits.ratingOn(horse, day, 'flat') >= 96) elite.push(horse);
    else (traits.isNovice(horse, day, 'flat') ? maiden : handicap).push(horse);
  }
  return [
    { family: 'handicap', horses: handicap },
    { family: 'juvenile', horses: juvenile },
    { family: 'maiden', horses: maiden },
    { family: 'elite flat', horses: elite },
  ];
}

function jumpsShelves(horses: readonly number[], day: number, traits: Traits, draw: Draw): Shelf[] {
  const hurdle: number[] = [];
  const chase: number[] = [];
  const novice: number[] = [];
  const bumper: number[] = [];
  const eliteHurdle: number[] = [];
  const eliteChase: number[] = [];
  const bumpers = draw.next() < 0.7;
  for (const horse of horses) {
    if (traits.isNovice(horse, day, 'jumps')) {
      (bumpers && traits.ageOn(horse, day) <= 6 && horse % 2 === 0 ? bumper : novice).push(horse);
    } else if (traits.ratingOn(horse, day, 'jumps') >= 134) {
      (traits.isChaser(horse, day) ? eliteChase : eliteHurdle).push(horse);
    } else (traits.isChaser(horse, day) ? chase : hurdle).push(horse);
  }
  return [
    { family: 'hurdle', horses: hurdle },
    { family: 'chase', horses: chase },
    { family: 'novice hurdle', horses: novice },
    { family: 'bumper', horses: bumper },
    { family: 'elite hurdle', horses: eliteHurdle },
    { family: 'elite chase', horses: eliteChase },
  ];
}

// Two-year-olds never meet their elders, and the best have races of their own, however small the field.
const smallest: Partial<Record<Family, number>> = { juvenile: 3, 'elite flat': 4, 'elite hurdle': 4, 'elite chase': 4 };

/** Gives each shelf its share of the races; a shelf too small for a race of its own joins the first. */
function share(shelves: Shelf[], races: number): (Shelf & { races: number })[] {
  const first = at(shelves, 0);
  const total = shelves.reduce((sum, shelf) => sum + shelf.horses.length, 0);
  const kept = shelves.filter(
    (shelf) =>
      shelf !== first &&
      (shelf.horses.length * races >= total * 0.45 || shelf.horses.length >= (smallest[shelf.family] ?? races * total)),
  );
  for (const shelf of shelves) if (shelf !== first && !kept.includes(shelf)) first.horses.push(...shelf.horses);
  const all = first.horses.length > 0 ? [first, ...kept] : kept;
  const shared = all.map((shelf) => ({
    ...shelf,
    races: Math.max(1, Math.floor((shelf.horses.length / total) * races)),
  }));
  let left = races - shared.reduce((sum, shelf) => sum + shelf.races, 0);
  // Races go where fields are largest, and come from where they are smallest.
  for (; left !== 0; left -= Math.sign(left)) {
    const candidates = left > 0 ? shared : shared.filter((shelf) => shelf.races > 1);
    if (candidates.length === 0) break;
    const size = (shelf: (typeof shared)[number]): number => shelf.horses.length / (shelf.races + Math.sign(left) / 2);
    const chosen = candidates.reduce((best, shelf) => (left > 0 === size(shelf) > size(best) ? shelf : best));
    chosen.races += Math.sign(left);
  }
  return left < 0 ? shared.slice(0, races) : shared;
}

/** Cuts one shelf into fields: first by distance (or sex), then by rating. */
function cut(
  family: Family,
  horses: number[],
  races: number,
  day: number,
  pool: Pool,
  traits: Traits,
  draw: Draw,
): Group[] {
  const byStamina = sortBy(
    horses,
    (horse) => traits.staminaOf(horse, pool.code) + (traits.ageOn(horse, day) > 3 ? 0.2 : 0),
  );
  const bands = Math.max(1, Math.min(races, Math.round(races / 2.4)));
  const groups: Group[] = [];
  let from = 0;
  for (let band = 0; band < bands; band++) {
    const number = Math.floor(((band + 1) * races) / bands) - Math.floor((band * races) / bands);
    const to = band === bands - 1 ? horses.length : Math.round((horses.length * (groups.length + number)) / races);
    const members = byStamina.slice(from, to);
    from = to;
    const sorted = sortBy(members, orderOf(number, day, pool, traits, draw));
    groups.push(...slice(sorted, number, draw).map((field) => ({ family, horses: field })));
  }
  return groups.filter((group) => group.horses.length > 0);
}

/** By rating, so that fields are well matched; now and then by sex or age, so that some races are for one of them. */
function orderOf(races: number, day: number, pool: Pool, traits: Traits, draw: Draw): (horse: number) => number {
  const toss = draw.next();
  const rating = (horse: number): number => traits.ratingOn(horse, day, pool.code) / 1000;
  if (races > 1 && toss < 0.25) return (horse) => (traits.isFemale(horse) ? 1 : 0) + rating(horse);
  if (races > 1 && toss < 0.6) return (horse) => Math.min(traits.ageOn(horse, day), 4) + rating(horse);
  return rating;
}

/** Cuts a list into fields of unequal size. */
function slice(horses: number[], races: number, draw: Draw): number[][] {
  const weights = Array.from({ length: races }, () => 0.5 + draw.next());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const fields: number[][] = [];
  let from = 0;
  let sum = 0;
  weights.forEach((weight, index) => {
    sum += weight;
    const to = index === races - 1 ? horses.length : Math.max(from + 1, Math.round((horses.length * sum) / total));
    fields.push(horses.slice(from, Math.min(to, horses.length)));
    from = Math.min(to, horses.length);
  });
  return fields;
}

function sortBy(horses: readonly number[], key: (horse: number) => number): number[] {
  return horses
    .map((horse) => ({ horse, key: key(horse) }))
    .sort((a, b) => a.key - b.key || a.horse - b.horse)
    .map(({ horse }) => horse);
}
