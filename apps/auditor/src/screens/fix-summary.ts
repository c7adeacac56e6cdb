import type { FixStep, FixSummary, GapChange } from '@darkhorses/audit';
import { counted, formatDuration, renderTable } from '@darkhorses/command';

/** What was done, and each gap before and after. */
export function renderFix(summary: FixSummary, width: number): string {
  const { end, failure, steps, changes, requests, duration, before, after } = summary;
  const isPlan = end === 'planned';
  const { critical, noCriticalGaps } = (after ?? before).verdict;
  return [
    ...(steps.length > 0 ? [renderSteps(steps, isPlan, width), ''] : []),
    ...(changes.length > 0 ? [renderChanges(changes, isPlan, width), ''] : []),
    `${endings[end]}${failure ? `: ${failure.message}` : '.'}`,
    ...(isPlan ? [] : [`${counted(requests, 'request')} in ${formatDuration(duration)}.`]),
    noCriticalGaps
      ? 'No critical gaps found.'
      : critical > 0
        ? `${counted(critical, 'critical gap')}${isPlan ? '' : ' left'}.`
        : 'Not known whether critical gaps are left: npm run audit',
  ].join('\n');
}

function renderSteps(steps: readonly FixStep[], isPlan: boolean, width: number): string {
  return renderTable({
    columns: [
      'Kind',
      'Gaps',
      isPlan ? 'Would do' : 'Done',
      'Of',
      'Unit',
      'Failed',
      isPlan ? 'Requests needed' : 'Requests',
      'Remark',
    ],
    rows: steps.map(({ kind, gaps, unit, of, done, failed, requests, skipped }) => [
      kind,
      gaps,
      isPlan ? of : done,
      of,
      unit,
      failed,
      requests,
      skipped ?? '',
    ]),
    width,
  });
}

function renderChanges(changes: readonly GapChange[], isPlan: boolean, width: number): string {
  return renderTable({
    columns: ['Gap', 'Unit', 'Before', ...(isPlan ? [] : ['After']), 'Closed by'],
    rows: changes.map(({ title, unit, before, after, kind }) => [
      title,
      unit,
      before,
      ...(isPlan ? [] : [after]),
      kind ?? 'by hand',
    ]),
    width,
  });
}

const endings: Readonly<Record<FixSummary['end'], string>> = {
  finished: 'Finished: what could be closed is closed',
  planned: 'Nothing was done: this is what would be',
  interrupted: 'Stopped on request; run it again to go on from here',
  max_requests: 'Stopped at --max-requests; run it again to go on from here',
  gave_up: 'Gave up waiting for an outage to pass; run it again to go on from here',
  stopped: 'Stopped, since nothing more could succeed',
};
