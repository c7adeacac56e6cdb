import { type Html, html } from '@darkhorses/report';

// Made at its first use: the first of a process takes 8 ms, for which no `--help` should wait.
let clockMade: Intl.DateTimeFormat | undefined;
const clock = () =>
  (clockMade ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }));
let dateMade: Intl.DateTimeFormat | undefined;
const date = () =>
  (dateMade ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }));

/**
 * An instant as a clock in London shows it, with the day where it is another: `14:05`, `Mon 13 Oct, 14:05`.
 *
 * @param at what counts as now
 */
export function londonTime(instant: Date, at: Date): string {
  const day = date().format(instant);
  return day === date().format(at) ? clock().format(instant) : `${day.replace(',', '')}, ${clock().format(instant)}`;
}

/** How far an instant is from now, no finer than anybody cares: `12 min ago`, `in 4 h`, `just now`. */
export function distance(instant: Date, at: Date): string {
  const ahead = (instant.getTime() - at.getTime()) / 1000;
  if (Math.abs(ahead) < 10) return 'just now';
  return ahead > 0 ? `in ${roughly(ahead)}` : `${roughly(-ahead)} ago`;
}

/**
 * A duration in one unit.
 *
 * @param seconds
 */
export function roughly(seconds: number): string {
  if (seconds < 100) return `${Math.round(seconds)} s`;
  if (seconds < 100 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds < 36 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** When, for people and for programs. */
export const time = (instant: Date, at: Date): Html =>
  html`<time datetime="${instant.toISOString()}">${londonTime(instant, at)}</time>`;

/** When, and how far that is from now. */
export const timeAndDistance = (instant: Date, at: Date): Html =>
  html`${time(instant, at)} <span class="quiet">${distance(instant, at)}</span>`;

let dayMade: Intl.DateTimeFormat | undefined;
const day = () => (dayMade ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' }));

/** A day of the ledger without its year: `2025-10-13` as `13 Oct`. */
export const dayWords = (text: string): string => (text === '' ? '' : day().format(new Date(`${text}T00:00:00Z`)));
