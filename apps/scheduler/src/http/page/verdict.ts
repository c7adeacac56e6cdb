import { type Html, html } from '@darkhorses/report';
import type { Snapshot } from '../snapshot.js';
import { time } from './times.js';
import { withCode } from './with-code.js';

/** The answer to the question that brought the visitor, before all else. */
export function verdict({ alerts, jobs, at }: Snapshot): Html {
  if (alerts.length > 0) {
    const things = alerts.length === 1 ? 'One thing needs' : `${alerts.length} things need`;
    return html`<div class="verdict bad">
      ${cross}
      <div>
        <strong>${things} attention</strong>
        <ul>
          ${alerts.map(
            ({ summary, remedy, raised_at: since }) =>
              html`<li>
                ${summary}
                <p>${withCode(remedy)} Since ${time(since, at)}.</p>
              </li>`,
          )}
        </ul>
      </div>
    </div>`;
  }
  if (jobs.every(({ last, running }) => last === null && running === null))
    return html`<div class="verdict warn">
      ${exclamation}
      <div>
        <strong>Nothing has run yet</strong>
        <p>The first run comes with the next tick below.</p>
      </div>
    </div>`;
  return html`<div class="verdict good">
    ${tick}
    <div>
      <strong>All is well</strong>
      <p>Every job runs, and the data is as fresh as promised.</p>
    </div>
  </div>`;
}

const mark = (inner: Html): Html =>
  html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <circle cx="12" cy="12" r="10" />
    ${inner}
  </svg>`;
const tick = mark(html`<path d="M7.5 12.5l3 3 6-6.5" />`);
const cross = mark(html`<path d="M8.5 8.5l7 7M15.5 8.5l-7 7" />`);
const exclamation = mark(html`<path d="M12 7v6M12 16.6v.1" />`);
