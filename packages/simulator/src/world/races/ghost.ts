import type { Engine } from '../engine.js';
import type { Race } from './race.js';
import { hash, purpose } from '../hash.js';
import { raceNumber, slotOf } from './race-ids.js';

// No real race of a meeting is the sixteenth.
const place = 15;

/**
 * Races that were planned and did not fill: they stand on the card with their entries, and are gone at the
 * declarations. About one meeting in forty has one.
 */
export function ghostsOf({ seed, fields }: Engine, day: number): Race[] {
  const ghosts: Race[] = [];
  for (const race of fields.day(day)) {
    const { meeting } = race;
    if (race.place !== 0 || meeting.pool.index > 3) continue;
    if (hash(seed, purpose.entry, day, 5000 + meeting.index) % 40 !== 0) continue;
    const slot = slotOf(meeting.index, place);
    ghosts.push({
      ...race,
      slot,
      place,
      number: raceNumber(day, slot),
      off: meeting.firstOff + meeting.gap * meeting.races,
      division: 0,
      known: {},
      entries: race.entries.filter((_, index) => index % 2 === 0),
    });
  }
  return ghosts;
}

export const isGhost = (race: Race): boolean => race.place === place;
