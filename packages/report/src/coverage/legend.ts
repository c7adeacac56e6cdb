import { type Html, html } from '../html/html.js';
import { type DayState, dayStates } from './day-state.js';
import { symbolOf } from './symbols.js';

const shown = ['empty', 'unsettled', 'partial', 'thin', 'missing', 'failed', 'set_aside', 'unavailable'] as const;

/** What each drawing of a day means. */
export const legend: Html = html`<ul class="legend">
  <li>
    <svg viewBox="0 0 42 9" width="51" aria-hidden="true">
      ${[1, 2, 3, 4].map((level, index) => html`<use href="#c-d${level}" x="${index * 11}" />`)}</svg
    >complete, darker with more races
  </li>
  ${shown.map(
    (state: DayState) =>
      html`<li>
        <svg viewBox="0 0 9 9" width="11" aria-hidden="true"><use href="#${symbolOf({ state })}" /></svg
        >${dayStates[state].label}
      </li>`,
  )}
  <li>each column a week, Monday at the top</li>
</ul>`;
