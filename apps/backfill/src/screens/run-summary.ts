import { counted, formatBytes, formatCount, formatDuration, formatRate } from '@darkhorses/command';
import type { HistorySummary } from '../load-history.js';
import { countIn } from './states.js';

const SHOWN_FAILURES = 10;

/** What came of a run, in a few lines: what was written, what failed and why, and how to go on. */
export function renderRunSummary(summary: HistorySummary): string {
  const { end, failure, failed, written, races, runners, requests, bytes, duration } = summary;
  const rows = Object.values(summary.changed).reduce((sum, count) => sum + count, 0);
  return [
    `${endings[end]}${end === 'finished' && failed.length > 0 ? ', but not with every day' : ''}${failure ? `: ${failure.message}` : '.'}`,
    `${counted(written, 'day')} written: ${counted(races, 'race')} and ${counted(runners, 'runner')} on cards and in results, ${counted(rows, 'row')} new or changed.`,
    `${counted(requests, 'request')}, ${formatBytes(bytes)}, ${formatDuration(duration)}, ${formatRate(requests / (duration / 1000))}.`,
    ...left(summary),
    ...masters(summary),
    ...failures(summary),
  ].join('\n');
}

const endings: Readonly<Record<HistorySummary['end'], string>> = {
  finished: 'Finished',
  interrupted: 'Stopped on request; run it again to go on from here',
  max_requests: 'Stopped at --max-requests; run it again to go on from here',
  until: 'Stopped at --until; run it again to go on from here',
  gave_up: 'Gave up waiting for an outage to pass; run it again to go on from here',
  stopped: 'Stopped, since nothing more could succeed',
};

function left({ states, elsewhere }: HistorySummary): string[] {
  if (states === null) return [];
  const missing = Math.max(0, countIn(states, ['missing', 'other_regions', 'failed']) - elsewhere);
  const unsettled = countIn(states, ['unsettled']);
  const aside = countIn(states, ['quarantined']);
  return [
    ...(elsewhere > 0 ? [`${counted(elsewhere, 'day')} being loaded by another process.`] : []),
    ...(missing > 0 ? [`${counted(missing, 'day')} to be loaded yet.`] : []),
    ...(unsettled > 0 ? [`${counted(unsettled, 'day')} may still change: a later run reads again.`] : []),
    ...(aside > 0 ? [`${counted(aside, 'day')} set aside after repeated failure: retry tries again.`] : []),
  ];
}

function masters({ mastersFailure }: HistorySummary): string[] {
  if (mastersFailure === null) return [];
  return [`Courses, regions and bookmakers could not be loaded; run or masters tries again: ${mastersFailure.message}`];
}

function failures({ failed }: HistorySummary): string[] {
  if (failed.length === 0) return [];
  const byDay = failed.toSorted((a, b) => b.day.localeCompare(a.day) || a.dataset.localeCompare(b.dataset));
  const lines = byDay.slice(0, SHOWN_FAILURES).map((one) => `  ${one.dataset} ${one.day}: ${one.message}`);
  const more =
    failed.length > SHOWN_FAILURES ? [`  and ${formatCount(failed.length - SHOWN_FAILURES)} more: see status`] : [];
  return [`${counted(failed.length, 'day')} failed, to be tried again by run or retry:`, ...lines, ...more];
}
