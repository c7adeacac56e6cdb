import { formatBytes, formatCount, formatDuration, formatRate } from '@darkhorses/command';
import type { RunSummary } from '@darkhorses/ingest';

const SHOWN_FAILURES = 10;

/** What came of a run, in a few lines: what was written, what failed and why, and how to go on. */
export function renderRunSummary(summary: RunSummary): string {
  const { written, races, runners, requests, bytes, duration } = summary;
  const rows = Object.values(summary.changed).reduce((sum, count) => sum + count, 0);
  return [
    `${endings[summary.end]}${summary.failure ? `: ${summary.failure.message}` : ''}`,
    `${formatCount(written)} partitions written: ${formatCount(races)} races, ${formatCount(runners)} runners, ${formatCount(rows)} rows new or changed`,
    `${formatCount(requests)} requests, ${formatBytes(bytes)}, ${formatDuration(duration)}, ${formatRate(requests / (duration / 1000))}`,
    ...failures(summary),
  ].join('\n');
}

const endings: Readonly<Record<RunSummary['end'], string>> = {
  finished: 'Finished: nothing that is due is left',
  interrupted: 'Stopped on request; run it again to go on from here',
  max_requests: 'Stopped at --max-requests; run it again to go on from here',
  until: 'Stopped at --until; run it again to go on from here',
  gave_up: 'Gave up waiting for an outage to pass; run it again to go on from here',
  stopped: 'Stopped, since nothing more could succeed',
};

function failures({ failed }: RunSummary): string[] {
  if (failed.length === 0) return [];
  const lines = failed.slice(0, SHOWN_FAILURES).map((one) => `  ${one.dataset} ${one.day}: ${one.message}`);
  const more =
    failed.length > SHOWN_FAILURES ? [`  and ${formatCount(failed.length - SHOWN_FAILURES)} more: see status`] : [];
  return [`${formatCount(failed.length)} failed, to be tried again by run or retry:`, ...lines, ...more];
}
