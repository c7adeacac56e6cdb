import { counted, timeSpan } from '../figures.js';
import { type Html, html } from '../html/html.js';
import type { Tone } from '../parts/badge.js';
import type { AuditReportData } from './audit-report-data.js';

/** The answer to the question in the title, before all evidence. */
export function verdictBanner({ verdict, closing, checks }: AuditReportData): Html {
  const { noCriticalGaps, critical, warnings, notes, unanswered } = verdict;
  const tone: Tone = critical > 0 ? 'bad' : noCriticalGaps ? 'good' : 'warn';
  const answer =
    critical > 0
      ? `Not yet: ${counted(critical, 'critical gap')}`
      : noCriticalGaps
        ? 'Yes. No critical gaps found'
        : 'Not known: a critical check could not be made';
  const lesser = [warnings > 0 && counted(warnings, 'warning'), notes > 0 && counted(notes, 'note')].filter(Boolean);
  // Without a limit, as at a simulator, there is no time to tell.
  const time = closing.seconds > 0 ? `, about ${timeSpan(closing.seconds)}` : '';
  const cost = closing.calls > 0 && `Closing all takes ${counted(closing.calls, 'request')}${time}.`;
  return html`<div class="verdict ${tone}">
    ${marks[tone]}
    <div>
      <strong>${answer}</strong>
      <p>
        ${[
          `${counted(checks.length, 'check')} made${lesser.length > 0 ? `; ${lesser.join(' and ')}` : ''}.`,
          unanswered.length > 0 && `Without an answer: ${unanswered.join(', ')}.`,
          cost,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  </div>`;
}

const circle = (inner: Html): Html =>
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

const marks: Readonly<Record<Tone, Html>> = {
  good: circle(html`<path d="M7.5 12.5l3 3 6-6.5" />`),
  bad: circle(html`<path d="M8.5 8.5l7 7M15.5 8.5l-7 7" />`),
  warn: circle(html`<path d="M12 7v6M12 16.6v.1" />`),
  quiet: circle(html`<path d="M8 12h8" />`),
};
