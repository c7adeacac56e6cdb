import type { AuditResult, Finding } from '@darkhorses/audit';
import { formatCount, formatDuration } from '@darkhorses/command';
import { badge, html, type Html, page, type Tone } from '@darkhorses/report';
import { type CardColumn, cardTable } from '../page/card-table.js';
import { pageStyle } from '../page/page-style.js';

/** What the job's last audit found, as a page. `npm run audit -- report` draws a larger one. */
export function auditPage({ at, since, outcomes, findings, verdict, closing }: AuditResult): string {
  const { noCriticalGaps, critical } = verdict;
  const tone = critical > 0 ? 'bad' : noCriticalGaps ? 'good' : 'warn';
  const answer =
    critical > 0
      ? `${formatCount(critical)} critical ${critical === 1 ? 'gap' : 'gaps'}`
      : noCriticalGaps
        ? 'No critical gaps found'
        : 'Not known: a critical check could not be made';
  const cost =
    closing.calls === 0
      ? 'Closing what can be closed takes no request.'
      : `Closing what can be closed takes ${formatCount(closing.calls)} requests, about ${formatDuration(closing.seconds * 1000)}.`;
  return page({
    title: 'Audit',
    meta: html`Made ${at.slice(0, 16).replace('T', ' ')} UTC · <a href="/">back to the scheduler</a>`,
    style: pageStyle,
    body: html`<div class="verdict ${tone}">
        <div>
          <strong>${answer}</strong>
          <p>${formatCount(outcomes.length)} checks of everything since ${since}. ${findings.length > 0 && cost}</p>
        </div>
      </div>
      <section>
        <h2>Gaps</h2>
        ${findings.length === 0 ? html`<p class="quiet">None.</p>` : gaps(findings)}
      </section>`,
    footer: html`A larger report: <code>npm run audit -- report</code>`,
  });
}

function gaps(findings: readonly Finding[]): Html {
  const head = { title: 'Gap', cell: ({ what, why }: Finding) => html`${what}<span class="quiet">${why}</span>` };
  const columns: CardColumn<Finding>[] = [
    { title: 'Severity', cell: ({ severity }) => badge(severity, tones[severity]) },
    {
      title: 'Affected',
      cell: ({ affected, of, unit }) =>
        html`${formatCount(affected)} <span class="quiet">of ${formatCount(of)} ${unit}</span>`,
    },
    {
      title: 'To close it',
      cell: ({ closing: { how, command } }) => html`${how} ${command && html`<code>${command}</code>`}`,
    },
  ];
  return cardTable('Gaps', head, columns, findings);
}

const tones: Readonly<Record<Finding['severity'], Tone>> = { critical: 'bad', warning: 'warn', note: 'quiet' };
