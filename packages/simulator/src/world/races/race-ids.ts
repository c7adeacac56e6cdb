import { dayOf } from '../calendar/days.js';

// Ids above the real ones of their time: eight digits, eleven from June 2026 on, when the API's own grew.
const firstDay = dayOf('2000-01-01');
const longFrom = dayOf('2026-06-01');
const short = 60_000_000;
const long = 32_500_000_000;
const slotsPerDay = 512;

export function raceNumber(day: number, slot: number): number {
  return (day >= longFrom ? long : short) + ((day - firstDay) * slotsPerDay + slot) * 7;
}

/** Day and slot of a race id, or nothing for an id that this world cannot have made. */
export function parseRaceId(id: string): { day: number; slot: number } | undefined {
  const digits = /^rac_(\d{8,11})$/.exec(id)?.[1];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  const offset = (number - (number >= long ? long : short)) / 7;
  if (!Number.isInteger(offset) || offset < 0) return undefined;
  const day = firstDay + Math.floor(offset / slotsPerDay);
  const slot = offset % slotsPerDay;
  return raceNumber(day, slot) === number ? { day, slot } : undefined;
}

/** The place of a race among all of its day. */
export function slotOf(meeting: number, race: number): number {
  return meeting * 16 + race;
}
