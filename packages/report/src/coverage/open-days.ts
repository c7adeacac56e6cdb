import { count, counted } from '../figures.js';
import { type Html, html } from '../html/html.js';
import { type CoverageDay, dayStates, isOpen } from './day-state.js';
import { dayTitle } from './day-title.js';

const most = 200;

/**
 * The days that ask for something, newest first, as text: for those who cannot point at a day, on a phone, on paper and
 * with a screen reader.
 */
export function openDays(days: readonly CoverageDay[]): Html | undefined {
  const open = days.filter(({ state }) => isOpen(state));
  if (open.length === 0) return undefined;
  const newest = open.toSorted((a, b) => b.day.localeCompare(a.day) || a.dataset.localeCompare(b.dataset));
  return html`<details class="open-days">
    <summary>${counted(open.length, 'day')} to look at, in words</summary>
    <ul>
      ${newest
        .slice(0, most)
        .map(
          (day) =>
            html`<li>
              <span aria-hidden="true">${dayStates[day.state].glyph}</span> ${day.dataset}, ${dayTitle(day)}
            </li>`,
        )}
    </ul>
    ${open.length > most && html`<p>and ${count(open.length - most)} more.</p>`}
  </details>`;
}
