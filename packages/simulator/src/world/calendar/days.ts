const dayMs = 86_400_000;

/** Days are counted from 1970-01-01, which makes a day plus seven a plain sum. */
export function dayOf(date: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`Not a date: "${date}". Write it as YYYY-MM-DD, such as 2024-03-15.`);
  return ms / dayMs;
}

export function dateOf(day: number): string {
  const { year, month, date } = partsOf(day);
  return `${year}-${two(month + 1)}-${two(date)}`;
}

// Whole fields ask for the year and month of the same day: the last answer is kept.
let latest = { day: 0, year: 1970, month: 0, date: 1 };

/** The civil calendar by arithmetic (Hinnant's days-to-civil): many times faster than a Date object. */
function partsOf(day: number): typeof latest {
  if (latest.day !== day) {
    // Counted from 1 March of the year 0, so that the leap day comes last; 146,097 days are 400 years.
    const shifted = day + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const yearOfEra = Math.floor(
      (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
    );
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
    const month = (marchMonth + 2) % 12;
    latest = {
      day,
      year: yearOfEra + era * 400 + (month < 2 ? 1 : 0),
      month,
      date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
    };
  }
  return latest;
}

export function yearOf(day: number): number {
  return partsOf(day).year;
}

/** 0 for January. */
export function monthOf(day: number): number {
  return partsOf(day).month;
}

/** 0 for Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (day + 4) % 7;
}

export function firstDayOf(year: number): number {
  return Date.UTC(year, 0, 1) / dayMs;
}

/** Easter Sunday by the anonymous Gregorian algorithm. */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) / dayMs;
}

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0) / dayMs;
  return last - weekdayOf(last);
}

/** Minutes that London is ahead of UTC: summer time runs from 01:00 UTC on the last Sundays of March and October. */
export function londonOffset(day: number, minute: number): number {
  const year = yearOf(day);
  const afterStart = day > lastSunday(year, 2) || (day === lastSunday(year, 2) && minute >= 60);
  const beforeEnd = day < lastSunday(year, 9) || (day === lastSunday(year, 9) && minute < 120);
  return afterStart && beforeEnd ? 60 : 0;
}

/** The instant of a London minute of a day, in epoch milliseconds. */
export function instantOf(day: number, minute: number): number {
  return day * dayMs + (minute - londonOffset(day, minute)) * 60_000;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** ISO text with the London offset, such as `2024-07-06T14:25:00+01:00`. */
export function isoOf(day: number, minute: number): string {
  const offset = londonOffset(day, minute) === 60 ? '+01:00' : '+00:00';
  return `${dateOf(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00${offset}`;
}

/** Twelve-hour text without am or pm, such as `2:05` for 14:05. */
export function clockOf(minute: number): string {
  return `${((Math.floor(minute / 60) + 11) % 12) + 1}:${two(minute % 60)}`;
}

/** London text to the second, such as `2024-07-06 14:24:31`. */
export function stampOf(day: number, minute: number, second: number): string {
  return `${dateOf(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second)}`;
}

/** The London calendar day of an instant. */
export function londonDay(asOf: Date): number {
  const utc = Math.floor(asOf.getTime() / dayMs);
  const minute = Math.floor((asOf.getTime() - utc * dayMs) / 60_000);
  return minute + londonOffset(utc, minute + 60) >= 1440 ? utc + 1 : utc;
}
