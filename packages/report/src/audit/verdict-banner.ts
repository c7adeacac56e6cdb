import { counted, timeSpan } from '../figures.js';
import { type Html, html } from '../html/html.js';
import type { Tone } from '../parts/badge.js';
import { verdict as box } from '../parts/verdict.js';
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
  const evidence = [
    `${counted(checks.length, 'check')} made${lesser.length > 0 ? `; ${lesser.join(' and ')}` : ''}.`,
    unanswered.length > 0 && `Without an answer: ${unanswered.join(', ')}.`,
    cost,
  ].filter(Boolean);
  return box(tone, answer, html`<p>${evidence.join(' ')}</p>`);
}
