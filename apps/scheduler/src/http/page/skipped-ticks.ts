import { formatCount } from '@darkhorses/command';
import { type Html, html } from '@darkhorses/report';
import type { SkippedTicks } from '../../overview/read-skipped.js';
import { londonTime } from './times.js';

/** The ticks of a week that were not run, and why; nothing where there are none. */
export function skippedTicks(skipped: readonly SkippedTicks[], at: Date): Html | null {
  if (skipped.length === 0) return null;
  const total = skipped.reduce((sum, { ticks }) => sum + ticks, 0);
  return html`<details class="open-days">
    <summary>
      ${formatCount(total)} ${total === 1 ? 'tick' : 'ticks'} of the last week ${total === 1 ? 'was' : 'were'} not run
    </summary>
    <ul>
      ${skipped.map(
        ({ job, ticks, latest, reason }) =>
          html`<li>
            ${job}${ticks > 1 && `, ${formatCount(ticks)} times, lastly`} at
            ${londonTime(latest, at)}${reason && `: ${reason}`}
          </li>`,
      )}
    </ul>
  </details>`;
}
