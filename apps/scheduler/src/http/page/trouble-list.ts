import { formatCount } from '@darkhorses/command';
import { badge, type Html, html, type HtmlValue } from '@darkhorses/report';
import type { Trouble } from '../../trouble/recent-trouble.js';
import { distance, time } from './times.js';
import { withCode } from './with-code.js';

/** What went wrong last, each with what to do about it. */
export function troubleList(trouble: readonly Trouble[], at: Date): Html {
  if (trouble.length === 0) return html`<p class="quiet">Nothing went wrong in the last fortnight.</p>`;
  return html`<ul class="trouble">
    ${trouble.map(
      (one) =>
        html`<li>
          <h3>
            ${one.where} ${one.mended ? badge('mended since', 'good') : badge(one.class.replaceAll('_', ' '), 'bad')}
            <span class="quiet">${whenOf(one, at)}</span>
          </h3>
          <p>${one.message}</p>
          <p>${withCode(one.remedy)}</p>
        </li>`,
    )}
  </ul>`;
}

function whenOf({ at: last, times }: Trouble, at: Date): HtmlValue {
  const often = times > 1 ? `${formatCount(times)} times, lastly at ` : '';
  return last ? html`${often}${time(last, at)}, ${distance(last, at)}` : often;
}
