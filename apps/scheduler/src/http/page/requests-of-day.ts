import { formatCount, formatRate } from '@darkhorses/command';
import { attributes, type Html, html } from '@darkhorses/report';
import { historyLength, type RequestQuarter } from '../../usage/request-history.js';
import type { Snapshot } from '../snapshot.js';
import { londonTime } from './times.js';

const quarter = 15 * 60;
const bars = (historyLength * 3600) / quarter;
const pitch = 8;
const height = 48;

/** The requests of the last day, a bar for each quarter of an hour, under what is allowed; nothing where none is known. */
export function dayDrawing({ requests: { quarters, allowed_per_second: allowed }, at }: Snapshot): Html | null {
  if (quarters.length === 0) return null;
  const busiest = Math.max(...quarters.map(perSecond));
  const top = Math.max(allowed ?? 0, busiest, 0.01);
  const total = quarters.reduce((sum, { calls }) => sum + calls, 0);
  const label = `Requests of the last ${historyLength} hours: ${formatCount(total)}, at most ${formatRate(busiest)}`;
  const end = Math.floor(at.getTime() / 1000 / quarter);
  return html`<figure class="day">
    <svg viewBox="0 0 ${bars * pitch} ${height}" preserveAspectRatio="none" role="img" aria-label="${label}">
      ${allowed !== null && html`<path class="limit" ${attributes({ d: `M0 ${up(allowed / top)}H${bars * pitch}` })} />`}
      ${quarters.map((one) => {
        if (one.calls === 0) return null;
        const x = (bars - 1 - (end - Math.floor(one.at.getTime() / 1000 / quarter))) * pitch;
        const y = up(perSecond(one) / top);
        const title = `${londonTime(one.at, at)}: ${formatCount(one.calls)} requests, ${formatRate(perSecond(one))}${one.refusals > 0 ? `, ${formatCount(one.refusals)} refused` : ''}`;
        const size = attributes({ x, y, width: pitch - 2, height: Math.max(1, height - y) });
        return html`<rect class="${one.refusals > 0 ? 'refused' : 'sent'}" ${size}><title>${title}</title></rect>`;
      })}
    </svg>
    <figcaption class="quiet">
      The last ${historyLength} hours, by the
      quarter${allowed !== null && html`; the line is what is allowed`}${quarters.some(({ refusals }) => refusals > 0) && '; some were refused where a bar is amber'}
    </figcaption>
  </figure>`;
}

const perSecond = ({ calls }: RequestQuarter): number => calls / quarter;

/** How far from the top a share of the height ends. */
const up = (share: number): number => Math.round((1 - share) * (height - 2) * 10) / 10 + 1;
