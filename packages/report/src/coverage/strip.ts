import { counted } from '../figures.js';
import { type Html, html } from '../html/html.js';
import type { Calendar } from './calendar.js';
import { type CoverageDay, dayStates, worstOf } from './day-state.js';
import { dayTitle, titled } from './day-title.js';
import { cell, symbolOf } from './symbols.js';

/**
 * The last days of each dataset in a row, oldest first: the state of things at a glance.
 *
 * @param calendar the days to show, in any order; their number is the caller's choice
 * @example
 * coverageStrip({ datasets: [['results', 'Results']], days: lastThirtyDays });
 */
export function coverageStrip({ datasets, days }: Calendar): Html {
  return html`<dl class="strip">
    ${datasets.map(([dataset, name]) => {
      const those = days.filter((day) => day.dataset === dataset).toSorted((a, b) => a.day.localeCompare(b.day));
      return html`<dt>${name}</dt>
        <dd>${drawing(those, name)}</dd>`;
    })}
  </dl>`;
}

function drawing(days: readonly CoverageDay[], name: string): Html {
  const worst = worstOf(days.map(({ state }) => state));
  const label = `${name}, ${counted(days.length, 'day')}; at worst: ${worst ? dayStates[worst].label : 'none'}`;
  const width = Math.max(1, days.length) * cell.pitch;
  return html`<svg viewBox="0 0 ${width} ${cell.pitch}" width="${width * 1.8}" role="img" aria-label="${label}">
    ${days.map(
      (day, index) =>
        html`<use href="#${symbolOf(day)}" x="${1 + index * cell.pitch}" y="1">${titled(dayTitle(day))}</use>`,
    )}
  </svg>`;
}
