import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  formatDuration,
  type Invocation,
  parseCount,
  renderTable,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { Command, Option } from 'commander';
import type { JobRun, RunState } from '../engine/job-run.js';
import type { JobName } from '../jobs/job.js';
import { readHistory } from '../overview/read-history.js';
import { jobArgument } from './job-argument.js';
import { londonTime } from './london-time.js';

interface HistoryFlags extends CommonFlags {
  readonly limit: number;
  readonly state?: RunState;
}

/** `history`: ticks and what became of them. */
export function historyCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('history'))
    .description('what ran, what was skipped and why, and what failed; the newest first')
    .addArgument(jobArgument('only this job', { optional: true }))
    .addOption(new Option('--state <state>', 'only these').choices(['queued', 'running', 'done', 'failed', 'skipped']))
    .option('--limit <count>', 'how many', parseCount({ least: 1, most: 100_000 }), 30)
    .action((job: JobName | undefined, flags: HistoryFlags) => history(invocation, job, flags));
  return addExamples(command, [
    ['history transactions', 'one job'],
    ['history --state failed', 'what nobody will try again'],
  ]);
}

async function history(invocation: Invocation, job: JobName | undefined, flags: HistoryFlags): Promise<void> {
  const { json = false, limit, state } = flags;
  const { stdout, terminal } = invocation;
  const runs = await withDatabase(invocation, ({ sql }) =>
    readHistory(sql, { limit, ...(job && { job }), ...(state && { state }) }),
  );
  const width = terminal.isInteractive ? terminal.width : Infinity;
  writeResult(runs, { json, stdout, render: () => render(runs, width) });
}

function render(runs: readonly JobRun[], width: number): string {
  if (runs.length === 0) return 'Nothing has run yet.';
  const columns = ['Time (London)', 'Job', 'State', 'Took', 'Wrote', 'Why'];
  return renderTable({ columns, rows: runs.map(rowOf), width });
}

function rowOf(run: JobRun): string[] {
  const { tick, job, state, trigger, started_at: from, finished_at: to, counts, reason, error_text: error } = run;
  const took = from && to ? formatDuration(to.getTime() - from.getTime()) : '';
  const rows = (counts?.['rows_changed'] ?? 0) + (counts?.['figures_written'] ?? 0);
  const why = [error, reason, trigger === 'manual' ? 'asked for' : null].filter((text) => text !== null).join('; ');
  return [londonTime(tick), job, state, took, counts === null ? '' : `${rows} rows`, why];
}
