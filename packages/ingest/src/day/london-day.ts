// Made at its first use: the first of a process takes 8 ms, for which no `--help` should wait.
let londonMade: Intl.DateTimeFormat | undefined;
const london = () =>
  (londonMade ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }));

/**
 * The calendar day in London at an instant, as `YYYY-MM-DD`: the day that a race belongs to.
 *
 * @example
 * londonDay(new Date('2025-07-01T23:30:00Z')); // '2025-07-02', since London is an hour ahead in summer
 */
export const londonDay = (instant: Date): string => london().format(instant);

/**
 * The day `count` days after `day` (before it where negative), both `YYYY-MM-DD`.
 *
 * @example
 * addDays('2024-02-28', 2); // '2024-03-01'
 */
export function addDays(day: string, count: number): string {
  const date = utcMidnight(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/**
 * The number of days from `from` to `to`; negative where `to` is earlier.
 *
 * @example
 * daysBetween('2025-01-01', '2025-01-31'); // 30
 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utcMidnight(to).getTime() - utcMidnight(from).getTime()) / 86_400_000);

/**
 * Every day from `from` to `to`, both included, oldest first.
 *
 * @example
 * [...days('2024-12-31', '2025-01-01')]; // ['2024-12-31', '2025-01-01']
 */
export function* days(from: string, to: string): Generator<string> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

/**
 * Whether a text names a real calendar day as `YYYY-MM-DD`.
 *
 * @example
 * isDay('2025-02-29'); // false
 */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

function utcMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
