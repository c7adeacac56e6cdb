import type { Race } from '../races/race.js';
import type { Fields } from '../races/fields.js';
import { yearOf } from '../calendar/days.js';
import { at, hash, purpose, unit } from '../hash.js';
import type { People } from './people.js';
import type { Pool } from '../races/pools.js';
import { Recent } from '../recent.js';

/** Who rides what: a jockey rides at one meeting a day, and one horse a race. */
export function createRiders(
  seed: number,
  fields: Fields,
  people: People,
): (race: Race) => ReadonlyMap<number, number> {
  const meetings = new Recent<number, readonly (readonly number[])[]>(200);

  /** The jockeys at each meeting of a pool on a day, the busiest first; drawn by weight, dealt out in turn. */
  function attendance(day: number, pool: Pool): readonly (readonly number[])[] {
    return meetings.get(day * 16 + pool.index, () => {
      const count = Math.max(1, ...fields.races(day, pool.index).map(({ meeting }) => meeting.index + 1));
      const present = [...new Set(fields.races(day, pool.index).map(({ meeting }) => meeting.index))];
      const waiting = people.jockeys
        .riding(pool, yearOf(day))
        .map(({ jockey, weight }) => ({
          jockey,
          wait: -Math.log(1 - unit(seed, purpose.riders, day, jockey)) / weight,
        }))
        .sort((a, b) => a.wait - b.wait);
      const lists = Array.from({ length: count }, () => [] as number[]);
      waiting.forEach(({ jockey }, index) => lists[at(present, index % present.length)]?.push(jockey));
      return lists;
    });
  }

  function ridersOf(race: Race): ReadonlyMap<number, number> {
    const list = attendance(race.day, race.meeting.pool)[race.meeting.index] ?? [];
    const taken = new Set<number>();
    const map = new Map<number, number>();
    // The better the horse, the more likely that it is ridden by one of the busy jockeys.
    const ordered = race.entries
      .map((entry) => ({
        horse: entry.horse,
        key: -entry.rating + (hash(seed, purpose.riders, entry.horse, race.day) % 32),
      }))
      .sort((a, b) => a.key - b.key || a.horse - b.horse);
    for (const [index, { horse }] of ordered.entries()) {
      let place = Math.floor(index * 1.25) + (hash(seed, purpose.riders, horse, race.slot) % 4);
      while (place < list.length && taken.has(place)) place++;
      while (place >= 0 && (place >= list.length || taken.has(place))) place--;
      if (place < 0) continue;
      taken.add(place);
      map.set(horse, at(list, place));
    }
    return map;
  }

  return (race) => (race.known.riders ??= ridersOf(race));
}
