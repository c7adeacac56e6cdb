import { type Html, html, verdict as box } from '@darkhorses/report';
import type { Snapshot } from '../snapshot.js';
import { time } from './times.js';
import { withCode } from './with-code.js';

/** The answer to the question that brought the visitor, before all else. */
export function verdict({ alerts, jobs, at }: Snapshot): Html {
  if (alerts.length > 0) {
    const things = alerts.length === 1 ? 'One thing needs' : `${alerts.length} things need`;
    const list = alerts.map(
      ({ summary, remedy, raised_at: since }) =>
        html`<li>
          ${summary}
          <p>${withCode(remedy)} Since ${time(since, at)}.</p>
        </li>`,
    );
    return box(
      'bad',
      `${things} attention`,
      html`<ul>
        ${list}
      </ul>`,
    );
  }
  if (jobs.every(({ last, running }) => last === null && running === null))
    return box('warn', 'Nothing has run yet', html`<p>The first run comes with the next tick below.</p>`);
  return box('good', 'All is well', html`<p>Every job runs, and the data is as fresh as promised.</p>`);
}
