import type { Meeting } from '../calendar/fixtures.js';
import type { Draw } from '../hash.js';
import { hash, purpose, shuffle } from '../hash.js';
import type { Traits } from '../horses/traits.js';
import type { Race } from './race.js';

/** The handicapper's scale: a pound for each pound of rating below the top; otherwise allowances for age and sex. */
export function weigh({ conditions, entries, meeting, day }: Race, traits: Traits, draw: Draw): void {
  const jumps = meeting.pool.code === 'jumps';
  const top = Math.max(...entries.map(({ rating }) => rating));
  const topWeight = (jumps ? 166 : 138) - draw.below(4);
  for (const entry of entries) {
    if (conditions.handicap) {
      entry.weight = Math.max(jumps ? 140 : 110, topWeight - (top - entry.rating));
      continue;
    }
    const age = traits.ageOn(entry.horse, day);
    const female = traits.isFemale(entry.horse) && conditions.sex === '';
    const young = jumps ? (age <= 4 ? 6 : 0) : age <= 3 ? 7 : 0;
    const penalty = draw.chance(0.12) ? (jumps ? 6 : 5) : 0;
    entry.weight = (jumps ? 158 : age === 2 ? 138 : 136) - (female ? (jumps ? 7 : 5) : 0) - young + penalty;
  }
}

/** Saddlecloths follow the weights; where the course takes fewer, the lowest weights become reserves. */
export function number(seed: number, { conditions, entries, meeting }: Race, draw: Draw): void {
  entries.sort((a, b) => b.weight - a.weight || a.horse - b.horse);
  const limit = conditions.handicap ? runnersLimit(seed, meeting) : most;
  const stalls = Array.from({ length: Math.min(limit, entries.length) }, (_, index) => index + 1);
  shuffle(stalls, draw);
  entries.forEach((entry, index) => {
    entry.number = index + 1;
    entry.reserve = Math.max(0, index + 1 - limit);
    entry.draw = conditions.type === 'Flat' ? (stalls[index] ?? 0) : 0;
  });
}

// More than any field has.
const most = 40;

/** Irish courses and the all-weather take few; a British turf course takes all that come. */
function runnersLimit(seed: number, { pool, kind, track }: Meeting): number {
  const toss = hash(seed, purpose.yardage, track.index, 9999);
  if (pool.region === 'IRE') return 13 + (toss % 5);
  return kind === 'aw' ? 12 + (toss % 3) : most;
}
