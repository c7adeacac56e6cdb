import { counted, formatBytes, formatDuration } from '@darkhorses/command';
import type { PlanReport } from '../plan-report.js';
import { countIn, renderReasons, renderStates } from './states.js';

/** What a run would do, what the account sees, and what there is room for. */
export function renderPlan(report: PlanReport): string {
  const aside = countIn(report.lines, ['quarantined']);
  return [
    ...report.account,
    '',
    renderStates(report.lines),
    '',
    ...renderReasons(report.lines),
    ...(aside > 0
      ? [
          `${counted(aside, 'day')} ${aside === 1 ? 'is' : 'are'} set aside after repeated failure; only retry tries again.`,
        ]
      : []),
    work(report),
    room(report),
  ].join('\n');
}

function work({ partitions, calls, seconds, requestsPerSecond, bytes }: PlanReport): string {
  if (partitions === 0) return 'Nothing is left to load.';
  const time =
    requestsPerSecond === null
      ? 'without a limit'
      : `${formatDuration(seconds * 1000)} at ${requestsPerSecond} requests a second`;
  return `To load: ${counted(partitions, 'day')} in about ${counted(calls, 'request')}, ${time}, ${formatBytes(bytes.received)} to receive.`;
}

function room({ bytes, database, free }: PlanReport): string {
  const now = `The database holds ${formatBytes(database.database)}, ${formatBytes(database.payloads)} of it kept answers of the API`;
  const growth = bytes.stored > 0 ? `; it would grow by about ${formatBytes(bytes.stored)}` : '';
  return `${now}${growth}${free === null ? '' : `, and ${formatBytes(free)} are free`}.`;
}
