import { type Html, html } from '../html/html.js';
import { counted } from '../figures.js';
import { badge, type Tone } from '../parts/badge.js';
import { type CoverageDay, type DayState, dayStates, isOpen } from './day-state.js';
import { halfYear } from './half-year.js';

/**
 * One year of a dataset: what it comes to, and its two halves; a sentence where nothing of it can be had.
 *
 * @param isToldAbove whether the year above says why nothing can be had
 */
export function calendarYear(
  year: number,
  name: string,
  unsorted: readonly CoverageDay[],
  { isToldAbove }: { readonly isToldAbove: boolean },
): Html {
  const days = unsorted.toSorted((a, b) => a.day.localeCompare(b.day));
  const [first] = days;
  const reason = reasonWhyOut(days);
  const heading = html`<strong class="name">${name} </strong>`;
  if (first === undefined) return html`<div class="year-of"><p class="none">${heading}not asked for</p></div>`;
  if (reason !== undefined)
    return html`<div class="year-of">
      <p class="none">${heading}${isToldAbove ? dayStates.unavailable.short : reason}</p>
    </div>`;
  const middle = `${year}-07-01`;
  const halves = [
    { half: 1 as const, of: days.filter(({ day }) => day < middle), months: 'January to June' },
    { half: 2 as const, of: days.filter(({ day }) => day >= middle), months: 'July to December' },
  ];
  return html`<div class="year-of">
    <p>${heading}${yearSummary(days)}</p>
    ${halves.map(({ half, of, months }) => halfYear(year, half, of, `${name}, ${months} ${year}: ${allInWords(of)}`))}
  </div>`;
}

/** Why nothing of some days can be had; undefined where something can, or for more reasons than one. */
export function reasonWhyOut(days: readonly CoverageDay[]): string | undefined {
  const [first] = days;
  const isOut = days.every(({ state, note }) => state === 'unavailable' && note === first?.note);
  return first && isOut ? (first.note ?? dayStates.unavailable.label) : undefined;
}

/** What is open in a year stands first, and marked. */
function yearSummary(days: readonly CoverageDay[]): Html {
  const counts = countStates(days);
  const open = counts.filter(([state]) => isOpen(state));
  const rest = counts.filter(([state]) => !isOpen(state));
  const races = days.reduce((sum, { races }) => sum + (races ?? 0), 0);
  const facts = [counted(races, 'race'), ...rest.map(([state, number]) => `${number} ${dayStates[state].short}`)];
  return html`${open.map(([state, number]) => [badge(`${number} ${dayStates[state].short}`, toneOf(state)), ' '])}${facts.join(' · ')}`;
}

const allInWords = (days: readonly CoverageDay[]): string =>
  countStates(days)
    .map(([state, number]) => `${counted(number, 'day')} ${dayStates[state].short}`)
    .join(', ') || 'no days';

/** How many days are in each state, the worst state first. */
function countStates(days: readonly CoverageDay[]): [DayState, number][] {
  const counts = new Map<DayState, number>();
  for (const { state } of days) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => dayStates[b].rank - dayStates[a].rank);
}

const toneOf = (state: DayState): Tone => (dayStates[state].rank > dayStates.thin.rank ? 'bad' : 'warn');
