import { percent } from '../figures.js';
import { type Html, html } from '../html/html.js';
import type { Tone } from './badge.js';

/** A share as a bar with its number. */
export function shareBar(share: number | null, tone: Tone = 'good'): Html {
  if (share === null) return html`–`;
  const width = Math.round(Math.min(1, Math.max(0, share)) * 84);
  return html`<span class="nowrap"
    ><svg class="bar ${tone}" viewBox="0 0 84 7" aria-hidden="true">
      <rect class="all" width="84" height="7" rx="3.5" />
      <rect class="part" width="${width}" height="7" rx="${Math.min(3.5, width / 2)}" /></svg
    >${percent(share)}</span
  >`;
}
