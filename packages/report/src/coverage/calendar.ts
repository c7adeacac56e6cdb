import { type Html, html } from '../html/html.js';
import { counted } from '../figures.js';
import { type CoverageDay, type DayState, dayStates, isOpen } from './day-state.js';
import { badge, type Tone } from '../parts/badge.js';
import { halfYear } from './half-year.js';
import { legend } from './legend.js';
import { openDays } from './open-days.js';

/** What the calendar shows. */
export interface Calendar {
  /** The datasets and their names for people, in order. */
  readonly datasets: readonly (readonly [dataset: string, name: string])[];
  /** Every day of every dataset, in any order. */
  readonly days: readonly CoverageDay[];
}

/**
 * Every day since the start, a row for each year, newest first, the datasets beside each other.
 *
 * @example
 * coverageCalendar({ datasets: [['results', 'Results']], days });
 */
export function coverageCalendar({ datasets, days }: Calendar): Html {
  const byYear = new Map<string, CoverageDay[]>();
  for (const day of days) {
    const key = `${day.day.slice(0, 4)} ${day.dataset}`;
    const those = byYear.get(key);
    if (those) those.push(day);
    else byYear.set(key, [day]);
  }
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))].toSorted((a, b) => b - a);
  return html`${legend}
    <div class="datasets" aria-hidden="true">${datasets.map(([, name]) => html`<h3>${name}</h3>`)}</div>
    <div class="years">
      ${years.map(
        (year) =>
          html`<div class="year">
            <h3>${year}</h3>
            ${datasets.map(([dataset, name]) => yearOf(year, name, byYear.get(`${year} ${dataset}`) ?? []))}
          </div>`,
      )}
    </div>
    ${openDays(days)}`;
}

function yearOf(year: number, name: string, unsorted: readonly CoverageDay[]): Html {
  const days = unsorted.toSorted((a, b) => a.day.localeCompare(b.day));
  const [first] = days;
  const isOut = days.every(({ state, note }) => state === 'unavailable' && note === first?.note);
  const heading = html`<strong class="name">${name} </strong>`;
  if (first === undefined) return html`<div class="year-of"><p class="none">${heading}not asked for</p></div>`;
  if (isOut)
    return html`<div class="year-of"><p class="none">${heading}${first.note ?? dayStates.unavailable.label}</p></div>`;
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
