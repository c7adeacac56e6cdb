import { type AuditResult, type Finding, gapStatus, type Verdict } from '@darkhorses/audit';
import { counted, formatCount, formatDuration, formatShare, renderTable } from '@darkhorses/command';
import type { KeptReport } from '../keep-report.js';
import { reportLine } from './report-line.js';

/** How an audit is shown. */
export interface AuditScreen {
  /** @unit characters */
  readonly width: number;
  /** Whether every check was made: with some alone, nothing can be said of the database as a whole. */
  readonly isWhole: boolean;
  readonly report?: KeptReport | undefined;
}

/** The gap table, and what it comes to. */
export function renderAudit(result: AuditResult, { width, isWhole, report }: AuditScreen): string {
  const { findings, outcomes } = result;
  const lines = [
    ...(findings.length > 0 ? [renderGaps(findings, width), ''] : []),
    ...notCheckable(result),
    `${counted(outcomes.length, 'check')} in ${formatDuration(result.duration)}, from ${result.since} to ${result.today}.`,
    verdictLine(result.verdict, isWhole),
    ...closingLines(result),
    ...(report ? [reportLine(report)] : []),
  ];
  return lines.join('\n');
}

/** One line for each gap, the worst first. */
export function renderGaps(findings: readonly Finding[], width: number): string {
  return renderTable({
    columns: [
      'Priority',
      'Category',
      'What',
      { title: 'Records', align: 'right' },
      { title: 'Share', align: 'right' },
      'How to close it',
      { title: 'Calls', align: 'right' },
      { title: 'Time', align: 'right' },
      'Status',
    ],
    rows: findings.map((finding) => {
      const { priority, severity, category, what, affected, of, share, closing } = finding;
      const { calls, seconds, command, how } = closing;
      return [
        `${priority} ${severity}`,
        category,
        what,
        `${formatCount(affected)} of ${formatCount(of)}`,
        of === 0 ? null : formatShare(share),
        command ?? how,
        calls,
        seconds === 0 ? null : formatDuration(seconds * 1000),
        gapStatus(finding),
      ];
    }),
    width,
  });
}

/** Said in these words only when every critical check was made and passed. */
export function verdictLine(verdict: Verdict, isWhole = true): string {
  const { noCriticalGaps, critical, warnings, notes, unanswered } = verdict;
  const lesser = [
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
  ].join(' and ');
  const rest = lesser === '' ? '' : `; ${lesser}`;
  if (critical > 0) return `${counted(critical, 'critical gap')}${rest}.`;
  if (!noCriticalGaps) return `Not known: ${unanswered.join(', ')} could not be checked${rest}.`;
  return isWhole ? `No critical gaps found${rest}.` : `Nothing critical in the checks that were made${rest}.`;
}

function closingLines({ findings, closing }: AuditResult): string[] {
  if (!findings.some(({ closing: { kind } }) => kind !== undefined)) return [];
  const { calls, seconds } = closing;
  // Without a limit, as at a simulator, there is no time to tell.
  const time = seconds > 0 ? `, about ${formatDuration(seconds * 1000)}` : '';
  const cost = calls === 0 ? 'without a request' : `with ${counted(calls, 'request')}${time}`;
  return [`\`npm run audit -- fix\` closes what can be closed ${cost}.`];
}

function notCheckable({ outcomes }: AuditResult): string[] {
  const lines = outcomes.flatMap((outcome) =>
    outcome.status === 'not_checkable' ? [`not checkable: ${outcome.check.name} (${outcome.reason})`] : [],
  );
  return lines.length === 0 ? [] : [...lines, ''];
}
