import { Issues } from '../payload/issues.js';
import { Rejects } from '../payload/rejects.js';
import type { DayPayload, DayPayloads } from './day-payloads.js';
import { readRaces } from './read-races.js';
import type { ReadRace } from './read-races.js';
import type { ReadRunner } from './read-runners.js';

/** A runner as it stood on a card. */
export interface Sighting {
  readonly runner: ReadRunner;
  readonly race: ReadRace;
}

/** A race with all that the payloads of its day say of it; it has a card, a result, or both. */
export interface SightedRace {
  readonly id: string;
  readonly card: ReadRace | undefined;
  readonly result: ReadRace | undefined;
  /** Runners that stood on an earlier card and are not on the card any more, as they stood last. */
  readonly left: ReadonlyMap<string, Sighting>;
  /** Whether the newest readings list the race no more. */
  readonly removed: boolean;
}

/** Brings the card, the result and what earlier cards told together, race by race. */
export function sightingsOfDay(
  day: DayPayloads,
  cards: ReadonlyMap<string, ReadRace>,
  results: ReadonlyMap<string, ReadRace>,
): SightedRace[] {
  const earlier = earlierSightings(day);
  const ids = new Set([...cards.keys(), ...results.keys(), ...earlier.keys()]);
  return [...ids].map((id) => {
    const [card, result, before] = [cards.get(id), results.get(id), earlier.get(id) ?? []];
    const vanished = card === undefined && result === undefined;
    const deciding = card ?? before[0];
    return {
      id,
      card: deciding,
      result,
      left: runnersThatLeft(deciding, before),
      removed: vanished || (day.removed?.has(id) ?? false),
    };
  });
}

/** By race, its earlier cards, the newest first. A card read after the off tells nothing of who left before it. */
function earlierSightings(day: DayPayloads): Map<string, ReadRace[]> {
  const byRace = new Map<string, ReadRace[]>();
  for (const payload of (day.earlierCards ?? []).toSorted(newestFirst)) {
    // What is strange in them was reported when they were read.
    const { races } = readRaces('racecards', day.date, payload, { issues: new Issues(), rejects: new Rejects() });
    for (const [id, race] of races) {
      if (race.offDt !== null && Date.parse(payload.fetched_at) >= Date.parse(race.offDt)) continue;
      const known = byRace.get(id);
      if (known) known.push(race);
      else byRace.set(id, [race]);
    }
  }
  return byRace;
}

function runnersThatLeft(card: ReadRace | undefined, before: readonly ReadRace[]): ReadonlyMap<string, Sighting> {
  const left = new Map<string, Sighting>();
  for (const race of before) {
    for (const [horseId, runner] of race.runners) {
      if (!card?.runners.has(horseId) && !left.has(horseId)) left.set(horseId, { runner, race });
    }
  }
  return left;
}

function newestFirst(a: DayPayload, b: DayPayload): number {
  return Date.parse(b.fetched_at) - Date.parse(a.fetched_at);
}
