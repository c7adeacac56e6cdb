import { type Html, html } from '../html/html.js';
import { calendarYear, reasonWhyOut } from './calendar-year.js';
import type { CoverageDay } from './day-state.js';
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
  const of = (year: number, dataset: string): readonly CoverageDay[] => byYear.get(`${year} ${dataset}`) ?? [];
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))].toSorted((a, b) => b - a);
  return html`${legend}
    <div class="datasets" aria-hidden="true">${datasets.map(([, name]) => html`<h3>${name}</h3>`)}</div>
    <div class="years">
      ${years.map(
        (year) =>
          html`<div class="year">
            <h3>${year}</h3>
            ${datasets.map(([dataset, name]) =>
              calendarYear(year, name, of(year, dataset), {
                isToldAbove: isOutAlike(of(year, dataset), of(year + 1, dataset)),
              }),
            )}
          </div>`,
      )}
    </div>
    ${openDays(days)}`;
}

/** Whether a year cannot be had as a whole, for the reason that stands with the year above it. */
function isOutAlike(days: readonly CoverageDay[], above: readonly CoverageDay[]): boolean {
  const reason = reasonWhyOut(days);
  return reason !== undefined && reason === reasonWhyOut(above);
}
