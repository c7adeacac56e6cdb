import { dateOf } from '../calendar/days.js';
import { nominalFurlongs } from '../races/distances.js';
import type { Engine } from '../engine.js';
import type { Race } from '../races/race.js';
import type { FormBook } from './form.js';
import type { Draw } from '../hash.js';
import { saying, tourNote } from '../names/remarks.js';
import { nameOf, raceId } from './race-heading.js';
import type { Horse } from '../horses/stable.js';
import type { Tenure } from '../horses/tenures.js';
import type { PreviousOwner, PreviousTrainer, Quote } from './shapes.js';

/** Former trainers, the latest first, with the day on which the horse left them. */
export function pastTrainers({ people, tenures }: Engine, horse: Horse, day: number): PreviousTrainer[] {
  return changes(tenures.trainers(horse.index), day).map(({ who, left }) => {
    const { name, id } = people.trainers.trainer(who);
    return { trainer: name, trainer_id: id, change_date: dateOf(left) };
  });
}

export function pastOwners({ people, tenures }: Engine, horse: Horse, day: number): PreviousOwner[] {
  return changes(tenures.owners(horse.index), day).map(({ who, left }) => {
    const { name, id } = people.owners.owner(who);
    return { owner: name, owner_id: id, change_date: dateOf(left) };
  });
}

function changes(list: readonly Tenure[], day: number): { who: number; left: number }[] {
  const past: { who: number; left: number }[] = [];
  for (let n = 1; n < list.length; n++) {
    const before = list[n - 1];
    const after = list[n];
    if (before !== undefined && after !== undefined && after.from <= day && after.who !== before.who) {
      past.unshift({ who: before.who, left: after.from });
    }
  }
  return past;
}

export function medicalOf(horse: Horse, day: number): { date: string; type: string }[] {
  return horse.windSurgeries
    .filter((surgery) => surgery < day)
    .map((surgery) => ({ date: dateOf(surgery), type: 'Wind Surgery' }))
    .toReversed();
}

/** What was said after its wins, for one horse in twelve. */
export function quotesOf(engine: Engine, horse: Horse, { runs }: FormBook, trainer: string, draw: Draw): Quote[] {
  if (horse.index % 12 !== 0) return [];
  return runs
    .filter(({ run }) => run.position === 1)
    .map(({ race }) => ({
      date: dateOf(race.day),
      horse: horse.name,
      horse_id: `hrs_${horse.number}`,
      race: nameOf(engine, race),
      race_id: raceId(race),
      course: race.meeting.track.name,
      course_id: race.meeting.track.id,
      distance_f: String(nominalFurlongs(race.conditions.yards)),
      distance_y: String(race.conditions.yards),
      quote: saying(draw.below(1 << 20), trainer),
    }));
}

export function stableTourOf(race: Race, draw: Draw): { quote: string }[] {
  if (!draw.chance(0.03)) return [];
  return [{ quote: tourNote(draw.below(1 << 20), dateOf(race.day - 20 - draw.below(200))) }];
}
