import { type Html, html } from '../html/html.js';
import { count, counted, dayInWords } from '../figures.js';
import { type CoverageDay, dayStates } from './day-state.js';

/**
 * All that is known of a day, in a line.
 *
 * @example
 * dayTitle({ dataset: 'results', day: '2024-03-15', state: 'done', races: 31, api_total: 31 });
 * // 'Fri 15 Mar 2024: 31 races of 31, complete'
 */
export function dayTitle({ day, state, races, api_total, note }: CoverageDay): string {
  const of = api_total === null || api_total === undefined ? '' : ` of ${count(api_total)}`;
  const held = races === null || races === undefined ? '' : `${counted(races, 'race')}${of}, `;
  return `${dayInWords(day)}: ${state === 'empty' ? '' : held}${dayStates[state].label}${note ? ` (${note})` : ''}`;
}

/** What a browser shows of a drawing where the pointer rests. */
export const titled = (title: string): Html => html`<title>${title}</title>`;
