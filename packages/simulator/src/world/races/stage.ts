import { instantOf } from '../calendar/days.js';
import type { Entry, Race } from './race.js';
import { declarationsOf } from './withdrawals.js';
import type { Moment } from './race.js';

/** How far a race has come at an instant, epoch milliseconds. */
export type Stage = 'entry' | 'declared' | 'result';

const resultDelay = 20 * 60_000;
const minute = 60_000;

export function hasCome({ day, minute: of }: Moment, asOf: number): boolean {
  return instantOf(day, of) <= asOf;
}

export function stageOf(race: Race, asOf: number): Stage {
  if (!hasCome(declarationsOf(race), asOf)) return 'entry';
  return hasResult(race, asOf) ? 'result' : 'declared';
}

/** A result is published about twenty minutes after the off. */
export function hasResult(race: Race, asOf: number): boolean {
  return instantOf(race.day, race.off) + resultDelay + (race.slot % 9) * minute <= asOf;
}

/** A card stays as it was last seen before the off: later questions get the answer of that minute. */
export function lastLook(race: Race, asOf: number): number {
  return Math.min(asOf, instantOf(race.day, race.off) - 2 * minute);
}

export function isOut(entry: Entry, look: number): boolean {
  return entry.out !== undefined && !entry.out.atStart && hasCome(entry.out, look);
}

export function isIn(entry: Entry, look: number): boolean {
  return entry.reserve === 0 || (entry.in !== undefined && hasCome(entry.in, look));
}

/** Whether the meeting was known to be abandoned; what is lost halfway is known when its turn comes. */
export function isAbandoned({ meeting, place }: Race, look: number): boolean {
  const { abandoned } = meeting;
  if (abandoned === undefined || place < abandoned.from) return false;
  return abandoned.minute < 0
    ? hasCome({ day: meeting.day, minute: meeting.firstOff + meeting.gap * abandoned.from - 5 }, look)
    : hasCome(abandoned, look);
}
