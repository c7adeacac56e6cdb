// Numbers and times as people read them: the British way, since the data is British and Irish.

// Made at its first use: the first of a process takes 8 ms, for which no `--help` should wait.
let wholeMade: Intl.NumberFormat | undefined;
const whole = () => (wholeMade ??= new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }));

/** `12438` as `12,438`; a dash for none. */
export const count = (number: number | null | undefined): string =>
  number === null || number === undefined || !Number.isFinite(number) ? '–' : whole().format(number);

/** A count with its noun: `1 day`, `12 days`. */
export const counted = (number: number, noun: string, plural = `${noun}s`): string =>
  `${count(number)} ${number === 1 ? noun : plural}`;

/**
 * A share from 0 to 1 as a percentage; never rounded to 100 % or 0 % when it is not.
 *
 * @example
 * percent(0.99996); // '99.9 %'
 */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return '–';
  if (share === 0 || share === 1) return `${share * 100} %`;
  return `${Math.min(99.9, Math.max(0.1, Math.round(share * 1000) / 10)).toFixed(1)} %`;
}

/** Seconds in the largest unit that tells enough: `40 s`, `12 min`, `3.5 h`, `2 days`. */
export function timeSpan(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–';
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  if (seconds < 100 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${trimmed(seconds / 3600)} h`;
  return `${trimmed(seconds / 86_400)} days`;
}

const trimmed = (number: number): string => number.toFixed(number < 10 ? 1 : 0).replace(/\.0$/, '');

let dayOfMade: Intl.DateTimeFormat | undefined;
const dayOf = () =>
  (dayOfMade ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }));

/** `2024-03-15` as `Fri 15 Mar 2024`. */
export const dayInWords = (day: string): string =>
  dayOf()
    .format(new Date(`${day}T00:00:00Z`))
    .replace(',', '');

let instantOfMade: Intl.DateTimeFormat | undefined;
const instantOf = () =>
  (instantOfMade ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }));

/** An instant as a clock in London shows it: `15 Mar 2024, 14:05`. */
export const instantInWords = (instant: string): string => instantOf().format(new Date(instant));
