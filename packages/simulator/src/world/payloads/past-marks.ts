import type { Engine } from '../engine.js';
import type { Race } from '../races/race.js';
import type { FormBook } from './form.js';
import { nominalFurlongs } from '../races/distances.js';
import type { Draw } from '../hash.js';

/** The best ratings before the race; a horse that never ran has none. */
export function bestBefore({ traits }: Engine, { runs }: FormBook, draw: Draw): { rpr: string; ts: string } {
  const newest = runs[0];
  if (newest === undefined || draw.chance(0.06)) return { rpr: '-', ts: '-' };
  const { race, run, code } = newest;
  const best = traits.ratingOn(run.entry.horse, race.day, code) + 3 + draw.below(8);
  const speed = best - 10 - draw.below(40);
  return { rpr: String(best), ts: draw.chance(0.14) || speed < 1 ? '-' : String(speed) };
}

/** `C` won at the course, `D` over the distance, `CD` both in one race, `BF` beaten as favourite last time. */
export function flagsOf(race: Race, { runs }: FormBook): string[] {
  const flags: string[] = [];
  const won = runs.filter(({ run }) => run.position === 1);
  const atCourse = won.filter((past) => past.race.meeting.track === race.meeting.track);
  const furlongs = nominalFurlongs(race.conditions.yards);
  const atDistance = won.filter((past) => nominalFurlongs(past.race.conditions.yards) === furlongs);
  if (atCourse.some((past) => atDistance.includes(past))) flags.push('CD');
  else {
    if (atCourse.length > 0) flags.push('C');
    if (atDistance.length > 0) flags.push('D');
  }
  const newest = runs[0];
  if (newest !== undefined && newest.run.position !== 1) {
    const lowest = Math.min(...newest.outcome.runs.map(({ price }) => price));
    if (newest.run.price === lowest) flags.push('BF');
  }
  return flags;
}
