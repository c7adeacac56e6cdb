import { InvalidArgumentError } from 'commander';

// Made at its first use: the first of a process takes 8 ms, for which no `--help` should wait.
let londonClockMade: Intl.DateTimeFormat | undefined;
const londonClock = () =>
  (londonClockMade ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }));

const MINUTE = 60_000;

/**
 * The next instant at which a clock in London shows `HH:MM`; a time that the spring change skips is the next day's.
 *
 * @throws InvalidArgumentError when the text is no time of day
 * @example
 * nextLondonTime('06:30', new Date('2025-07-01T04:00:00Z')).toISOString(); // '2025-07-01T05:30:00.000Z'
 */
export function nextLondonTime(text: string, now: Date): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) {
    throw new InvalidArgumentError(
      `${JSON.stringify(text)} is not a time of day. Write it as HH:MM in London time, for example 06:30.`,
    );
  }
  let instant = Math.floor(now.getTime() / MINUTE) * MINUTE + MINUTE;
  // Two days of minutes at the most: asking the time zone itself cannot go wrong at a change of clocks.
  for (let minutes = 0; minutes < 2 * 24 * 60; minutes += 1, instant += MINUTE) {
    if (londonClock().format(instant) === text) return new Date(instant);
  }
  throw new InvalidArgumentError(`${text} does not come in London within two days.`);
}

/**
 * Reads a length of time such as `90s`, `30m`, `6h` or `2d` into milliseconds.
 *
 * @throws InvalidArgumentError when the text is no length of time
 */
export function parseDuration(text: string): number {
  const [, amount, unit] = /^(\d{1,6})(s|m|h|d)$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) {
    throw new InvalidArgumentError(`${JSON.stringify(text)} is not a length of time. Write it as 90s, 30m, 6h or 2d.`);
  }
  const milliseconds = { s: 1_000, m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE }[unit] ?? 0;
  return Number(amount) * milliseconds;
}
