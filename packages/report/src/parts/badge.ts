import { type Html, html } from '../html/html.js';

/** How good or bad something is; the words beside it say it too. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet';

/** A word that stands out. */
export const badge = (text: string, tone: Tone): Html => html`<span class="badge ${tone}">${text}</span>`;
