import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  formatDuration,
  type Invocation,
  readSettings,
  renderTable,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { Command } from 'commander';
import { configuredJobs } from '../jobs/configured-jobs.js';
import type { JobOverview } from '../overview/job-overview.js';
import { readJobs } from '../overview/read-jobs.js';
import { londonTime } from './london-time.js';

/** `list`: every job, with its last and its next run. */
export function listCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('list'))
    .description('every job: when it ran last and how that ended, and when it comes next')
    .action(({ json = false }: CommonFlags) => list(invocation, json));
  return addExamples(command, [
    ['list', ''],
    ['list --json', 'for a program'],
  ]);
}

async function list(invocation: Invocation, json: boolean): Promise<void> {
  const { stdout, terminal, environment } = invocation;
  const jobs = await configuredJobs(readSettings(environment).scheduler.config);
  const overview = await withDatabase(invocation, ({ sql, now }) => readJobs(sql, jobs, now()));
  const width = terminal.isInteractive ? terminal.width : Infinity;
  writeResult(overview, { json, stdout, render: () => render(overview, width) });
}

function render(jobs: readonly JobOverview[], width: number): string {
  const columns = ['Job', 'Times (London)', 'Last run', 'Ended', 'Took', 'Next run'];
  return renderTable({ columns, rows: jobs.map(rowOf), width });
}

function rowOf({ name, cron, last, next, running, paused_at: paused, enabled }: JobOverview): string[] {
  const took =
    last?.started_at && last.finished_at ? last.finished_at.getTime() - last.started_at.getTime() : undefined;
  return [
    name,
    cron,
    last ? londonTime(last.tick) : 'never',
    running ? 'at work now' : last ? endingOf(last) : '',
    took === undefined ? '' : formatDuration(took),
    paused ? 'paused' : enabled && next ? londonTime(next) : 'disabled',
  ];
}

const endingOf = ({ state, error_class: kind }: NonNullable<JobOverview['last']>): string =>
  kind === null ? state : `${state} (${kind})`;
