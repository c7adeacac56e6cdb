import type { Meeting } from '../calendar/fixtures.js';
import type { Conditions } from './conditions.js';
import type { Outcome } from './running.js';

/** A London minute of a day. */
export interface Moment {
  day: number;
  minute: number;
}

export interface Withdrawal extends Moment {
  reason: string;
  /** Withdrawn at the start, after the last card: only the result tells, and the prices are those of the full field. */
  atStart: boolean;
}

/** A horse declared for a race. */
export interface Entry {
  horse: number;
  rating: number;
  /** Whether the rating is published: horses with few runs have none outside handicaps. */
  rated: boolean;
  weight: number;
  /** Saddlecloth; reserves go on counting after the last runner. */
  number: number;
  draw: number;
  /** 0 for a declared runner, 1 for the first reserve. */
  reserve: number;
  out: Withdrawal | undefined;
  /** When a reserve got in. */
  in: Moment | undefined;
}

/** A race with its declared field: all that was settled before the off. */
export interface Race {
  day: number;
  slot: number;
  number: number;
  meeting: Meeting;
  /** Place on its meeting's card, from 0. */
  place: number;
  /** London minute of the off. */
  off: number;
  conditions: Conditions;
  /** 1 or 2 for the halves of a divided race. */
  division: 0 | 1 | 2;
  entries: Entry[];
  /** What was worked out about the race already: kept with it, because weak maps of many races slow the collector. */
  known: { outcome?: Outcome; riders?: ReadonlyMap<number, number> };
}

/** The horses that went to post. */
export function startersOf(race: Race): Entry[] {
  return race.entries.filter((entry) => entry.out === undefined && (entry.reserve === 0 || entry.in !== undefined));
}
