import { badge, type Html, html } from '@darkhorses/report';
import type { Trouble } from '../../trouble/recent-trouble.js';
import { time } from './times.js';

/** What went wrong last, each with what to do about it. */
export function troubleList(trouble: readonly Trouble[], at: Date): Html {
  if (trouble.length === 0) return html`<p class="quiet">Nothing went wrong in the last fortnight.</p>`;
  return html`<ul class="trouble">
    ${trouble.map(
      (one) =>
        html`<li>
          <h3>
            ${one.where} ${one.mended ? badge('mended since', 'good') : badge(one.class.replaceAll('_', ' '), 'bad')}
            <span class="quiet">${one.at && time(one.at, at)}</span>
          </h3>
          <p>${one.message}</p>
          <p>${one.remedy}</p>
        </li>`,
    )}
  </ul>`;
}
