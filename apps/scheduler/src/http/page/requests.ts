import { formatCount, formatRate, formatShare } from '@darkhorses/command';
import { attributes, type Html, html } from '@darkhorses/report';
import type { RequestWindow } from '../../usage/request-rates.js';
import type { Snapshot } from '../snapshot.js';
import { dayDrawing } from './requests-of-day.js';

/** How much of the account's rate all processes use. */
export function requestsUsed(snapshot: Snapshot): Html {
  const { requests } = snapshot;
  const { allowed_per_second: allowed, five_minutes: recent, hour } = requests;
  const drawing = dayDrawing(snapshot);
  if (recent === null) return html`<p class="quiet">Two minutes more, and the first rate is known.</p>`;
  const rate = recent.calls / recent.seconds;
  const share = allowed === null ? null : rate / allowed;
  const limit = allowed === null ? 'without a limit' : `of ${formatRate(allowed)} allowed`;
  return html`<div class="meter ${share !== null && share > 1 ? 'bad' : ''}">
      <strong>${formatRate(rate)}</strong>${bar(share ?? 0)}<span class="quiet">${limit}</span>
    </div>
    <p class="quiet">Of all processes together in the last five minutes. ${hour && hourWords(hour)}</p>
    ${drawing}`;
}

function hourWords({ seconds, calls, refusals, errors }: RequestWindow): string {
  const length = seconds >= 3000 ? 'hour' : `${Math.round(seconds / 60)} minutes`;
  if (calls === 0) return `None were sent in the last ${length}.`;
  const refused = `${formatCount(refusals)} refused as too many (${formatShare(refusals / calls)})`;
  return `In the last ${length} ${formatCount(calls)} were sent; ${refused}, ${formatCount(errors)} failed otherwise.`;
}

function bar(share: number): Html {
  const width = Math.round(Math.min(1, share) * 200);
  return html`<svg viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="all" width="200" height="8" rx="4" />
    <rect class="part" ${attributes({ width, height: 8, rx: Math.min(4, width / 2) })} />
  </svg>`;
}
