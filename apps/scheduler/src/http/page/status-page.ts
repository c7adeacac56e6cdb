import { html, page } from '@darkhorses/report';
import { daysShown, type Snapshot } from '../snapshot.js';
import { coverage } from './coverage.js';
import { freshnessTable } from './freshness-table.js';
import { jobsTable } from './jobs-table.js';
import { pageStyle } from './page-style.js';
import { requestsUsed } from './requests.js';
import { skippedTicks } from './skipped-ticks.js';
import { londonTime } from './times.js';
import { tiles } from './tiles.js';
import { troubleList } from './trouble-list.js';
import { verdict } from './verdict.js';

/** What the page says of the process that made it. */
export interface Maker {
  readonly replica: string;
  /** Path of the newest audit report, where this machine has one. */
  readonly audit: string | null;
}

/** How the daemon and the data stand, on one page that needs no script. */
export function statusPage(snapshot: Snapshot, { replica, audit }: Maker): string {
  const { at, jobs, skipped, freshness, trouble, coverage: days } = snapshot;
  return page({
    title: 'Scheduler',
    meta: html`As at <time datetime="${at.toISOString()}">${londonTime(at, at)}</time> in London, by ${replica} ·
      <a href="/">look again</a>`,
    style: pageStyle,
    sections: [
      ['jobs', 'Jobs'],
      ['freshness', 'Freshness'],
      ['requests', 'Requests'],
      ['coverage', 'Coverage'],
      ['trouble', 'Last errors'],
    ],
    body: html`${verdict(snapshot)} ${tiles(snapshot)}
      <section id="jobs">
        <h2>Jobs</h2>
        <p class="lead">Times are those of clocks in London.</p>
        ${jobsTable(jobs, at)} ${skippedTicks(skipped, at)}
      </section>
      <section id="freshness">
        <h2>Freshness</h2>
        ${freshnessTable(freshness, at)}
      </section>
      <section id="requests">
        <h2>Requests</h2>
        ${requestsUsed(snapshot)}
      </section>
      <section id="coverage">
        <h2>Coverage of the last ${daysShown} days</h2>
        ${audit !== null && html`<p class="lead">Of all the years: <a href="${audit}">the latest audit report</a>.</p>`}
        ${coverage(days)}
      </section>
      <section id="trouble">
        <h2>Last errors</h2>
        ${troubleList(trouble, at)}
      </section>`,
    footer: html`<a href="/api/status">As JSON</a><a href="/metrics">Metrics</a><a href="/readyz">Readiness</a>`,
  });
}
