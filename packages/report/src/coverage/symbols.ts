import { type Html, html } from '../html/html.js';
import type { CoverageDay, DayState } from './day-state.js';

/** @unit units of the drawing: a cell, and from one cell to the next */
export const cell = { size: 9, pitch: 11 } as const;

const box = (name: string, inner?: Html): Html =>
  html`<g id="c-${name}"><rect class="c c-${name}" width="9" height="9" rx="1.5" />${inner}</g>`;
const stroke = (path: string): Html => html`<path class="s" d="${path}" />`;

/**
 * The drawings of a day, defined once in a page: each state has a shape of its own beside its colour, so that it can be
 * told in grey. Complete days are the darker the more races they had.
 */
export const coverageSymbols: Html = html`<svg class="symbols" width="0" height="0" aria-hidden="true">
  <defs>
    ${[
      box('d1'),
      box('d2'),
      box('d3'),
      box('d4'),
      html`<g id="c-e"><rect class="c c-e" x=".5" y=".5" width="8" height="8" rx="1.2" /></g>`,
      box('u', html`<path class="h" d="M9 0v7.5A1.5 1.5 0 0 1 7.5 9H0z" />`),
      box('p', html`<path class="h" d="M0 4.5h9v3A1.5 1.5 0 0 1 7.5 9h-6A1.5 1.5 0 0 1 0 7.5z" />`),
      box('t', stroke('M3 3.6C3 1.4 6.2 1.5 6 3.6c-.1 1-1.5 1-1.5 2M4.5 7.2v.1')),
      box('m', stroke('M2.6 2.6l3.8 3.8M6.4 2.6L2.6 6.4')),
      box('f', stroke('M4.5 1.9v3.3M4.5 7v.1')),
      box('q', stroke('M3.2 1.9v3.3M3.2 7v.1M5.8 1.9v3.3M5.8 7v.1')),
      html`<g id="c-n"><rect class="c c-n" width="9" height="9" rx="1.5" /><path class="n" d="M3.4 4.5h2.2" /></g>`,
    ]}
  </defs>
</svg>`;

const symbols: Readonly<Record<Exclude<DayState, 'done'>, string>> = {
  empty: 'e',
  unsettled: 'u',
  partial: 'p',
  thin: 't',
  missing: 'm',
  failed: 'f',
  set_aside: 'q',
  unavailable: 'n',
};

// A quiet midweek day, an ordinary one, a Saturday, a Boxing Day.
const busier = [25, 40, 55] as const;

/** The name of the drawing of a day. */
export function symbolOf({ state, races }: Pick<CoverageDay, 'state' | 'races'>): string {
  if (state !== 'done') return `c-${symbols[state]}`;
  return `c-d${1 + busier.filter((least) => (races ?? 0) >= least).length}`;
}
