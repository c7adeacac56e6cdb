import { cardOf, isVisible } from './payloads/card.js';
import { courses } from './places/courses.js';
import { roundOf } from './horses/crops.js';
import { dateOf, dayOf, londonDay } from './calendar/days.js';
import { createEngine } from './engine.js';
import type { Race } from './races/race.js';
import { parseAnimal } from './horses/ids.js';
import { ghostsOf, isGhost } from './races/ghost.js';
import { createProfiles } from './payloads/profiles.js';
import { parseRaceId } from './races/race-ids.js';
import { Recent } from './recent.js';
import { regions } from './places/regions.js';
import { resultOf } from './payloads/result.js';
import { createSearch } from './payloads/search.js';
import { hasResult } from './races/stage.js';
import type { Racecard, Result } from './payloads/shapes.js';
import type { World, WorldOptions } from './types.js';

const firstCardDay = dayOf('2023-01-23');
const earliest = '2005-01-01';
const latest = '2035-12-31';
const cardDaysAhead = 7;

/**
 * Makes a world of racing from a seed. Nothing is made until it is asked for, and what is made is forgotten again:
 * a day is computed on its own, in milliseconds.
 *
 * @example
 * const world = createWorld({ seed: 7 });
 * const races = world.results('2024-06-15', new Date('2024-07-01T00:00:00Z'));
 *
 * @throws {RangeError} for a seed that is no whole number, a scale out of bounds, or dates out of order.
 */
export function createWorld({ seed = 1, from = '2015-01-01', to = latest, scale = 1 }: WorldOptions = {}): World {
  const first = dayOf(from);
  const last = dayOf(to);
  if (from < earliest || to > latest || first > last) {
    throw new RangeError(`The world runs from ${earliest} to ${latest} at most, but ${from} to ${to} was asked for.`);
  }
  const engine = createEngine(seed, scale);
  const profiles = createProfiles(engine);
  const search = createSearch(engine, first, last);
  const cards = new Recent<string, Racecard[]>(4);
  const results = new Recent<string, Result[]>(4);

  const racesOf = (day: number): readonly Race[] => (day >= first && day <= last ? engine.fields.day(day) : []);

  function cardsReachable(day: number, asOf: Date): boolean {
    return day >= firstCardDay && day <= londonDay(asOf) + cardDaysAhead;
  }

  function raceAt(id: string): Race | undefined {
    const place = parseRaceId(id);
    if (place === undefined) return undefined;
    return racesOf(place.day).find(({ slot }) => slot === place.slot) ?? ghostAt(place);
  }

  function ghostAt({ day, slot }: { day: number; slot: number }): Race | undefined {
    return day < first || day > last ? undefined : ghostsOf(engine, day).find((ghost) => ghost.slot === slot);
  }

  function resultAt(race: Race, asOf: Date): Result | undefined {
    const outcome = isGhost(race) ? undefined : engine.outcomeOf(race);
    if (outcome === undefined || !hasResult(race, asOf.getTime())) return undefined;
    return resultOf(engine, race, outcome, londonDay(asOf));
  }

  return {
    seed,
    from,
    to,
    courses: () => courses,
    regions: () => regions,
    racingDays(start, end) {
      const days: string[] = [];
      for (let day = Math.max(first, dayOf(start)); day <= Math.min(last, dayOf(end)); day++) {
        if (engine.fixtures.meetings(day).some(({ pool }) => pool.index <= 3)) days.push(dateOf(day));
      }
      return days;
    },
    racecards(date, asOf) {
      const day = dayOf(date);
      if (!cardsReachable(day, asOf)) return [];
      return cards.get(memoryKey(date, day, asOf), () =>
        racesOf(day)
          .concat(day >= first && day <= last ? ghostsOf(engine, day) : [])
          .filter((race) => isVisible(race, asOf.getTime()))
          .map((race) => cardOf(engine, race, asOf.getTime())),
      );
    },
    results(date, asOf) {
      const day = dayOf(date);
      if (day > londonDay(asOf)) return [];
      return results.get(memoryKey(date, day, asOf), () =>
        racesOf(day)
          .toReversed()
          .flatMap((race) => resultAt(race, asOf) ?? []),
      );
    },
    raceOn(id) {
      const race = raceAt(id);
      return race === undefined ? undefined : { date: dateOf(race.day) };
    },
    racecard(id, asOf) {
      const race = raceAt(id);
      if (race === undefined || !cardsReachable(race.day, asOf) || !isVisible(race, asOf.getTime())) return undefined;
      return cardOf(engine, race, asOf.getTime());
    },
    result(id, asOf) {
      const race = raceAt(id);
      return race === undefined ? undefined : resultAt(race, asOf);
    },
    horsePro: (id, asOf) => profiles.pro(id, londonDay(asOf)),
    horseStandard: (id) => profiles.standard(id),
    horseResults(id, asOf) {
      const key = profiles.standard(id) === undefined ? undefined : parseAnimal(id);
      if (key?.kind !== 'horse') return [];
      const before = Math.min(londonDay(asOf), last) + 1;
      const found: Result[] = [];
      engine.history.walk(key.index, before, roundOf(before) - roundOf(first) + 1, ({ race }) => {
        const result = race.day < first ? undefined : resultAt(race, asOf);
        if (result !== undefined) found.push(result);
        return true;
      });
      return found;
    },
    searchHorses: (name) => search.horses(name).flatMap((id) => profiles.standard(id) ?? []),
    search: (kind, name) => search.named(kind, name),
  };
}

/** From the day after the races on, payloads change from day to day only; before it, at any minute. */
function memoryKey(date: string, day: number, asOf: Date): string {
  const asOfDay = londonDay(asOf);
  return asOfDay > day ? `${date} ${asOfDay}` : `${date} at ${asOf.getTime()}`;
}
