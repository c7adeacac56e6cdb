import { nameInResults } from '../places/courses.js';
import type { Engine } from '../engine.js';
import type { Race } from '../races/race.js';
import { hash, purpose } from '../hash.js';
import { raceName } from '../names/remarks.js';

export const raceId = (race: Race): string => `rac_${race.number}`;

/** The race's name; the halves of a divided race bear one name. */
export function nameOf({ seed }: Engine, race: Race): string {
  const { region } = race.meeting.pool;
  const country = region === 'GB' || region === 'IRE' ? region : 'abroad';
  const key = race.division === 0 ? race.slot : 4000 + race.meeting.index;
  const name = raceName(hash(seed, purpose.card, race.day, key), race.conditions.title, country);
  if (race.division === 0) return name;
  return `${name} (Div ${race.division === 1 ? 'I' : 'II'})`;
}

export const surfaceOf = ({ meeting }: Race): string => (meeting.kind === 'aw' ? 'AW' : 'Turf');

export const courseInResult = ({ meeting }: Race): string => nameInResults(meeting.track);
