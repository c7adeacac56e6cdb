import { formatCount, formatDuration } from '@darkhorses/command';
import { badge, type Html, html } from '@darkhorses/report';
import type { JobRun } from '../../engine/job-run.js';
import type { JobOverview } from '../../overview/job-overview.js';
import { type CardColumn, cardTable } from './card-table.js';
import { roughly, timeAndDistance } from './times.js';

/** Every job: how it last ended, what it wrote, and when it comes next. */
export function jobsTable(jobs: readonly JobOverview[], at: Date): Html {
  const columns: CardColumn<JobOverview>[] = [
    { title: 'Outcome', cell: (job) => outcome(job, at), className: 'state' },
    { title: 'Last', cell: ({ last }) => (last ? timeAndDistance(endOf(last), at) : 'never'), className: 'nowrap' },
    { title: 'Took', cell: ({ last }) => tookWords(last), className: 'nowrap' },
    { title: 'Wrote', cell: ({ last }) => wroteWords(last), className: 'wrote' },
    {
      title: 'Next',
      cell: ({ next, paused_at: paused }) =>
        paused ? 'when it is resumed' : next ? timeAndDistance(next, at) : 'no more',
      className: 'nowrap',
    },
  ];
  const head = {
    title: 'Job',
    cell: ({ name, about }: JobOverview) => html`${name}<span class="quiet">${about}</span>`,
  };
  return cardTable('Jobs', head, columns, jobs, ({ enabled, paused_at: paused }) => !enabled || paused !== null);
}

function outcome({ enabled, paused_at: paused, running, last, failures, queued }: JobOverview, at: Date): Html {
  const notes = [
    running?.started_at && `at work for ${roughly((at.getTime() - running.started_at.getTime()) / 1000)}`,
    failures > 1 && `${formatCount(failures)} failures in a row`,
    !running && queued > 0 && `${formatCount(queued)} waiting`,
  ].filter((note) => typeof note === 'string');
  const state = paused
    ? badge('paused', 'warn')
    : !enabled
      ? badge('switched off', 'quiet')
      : last === null
        ? badge(running ? 'first run' : 'not yet', 'quiet')
        : badgeOf(last);
  return html`${state}${notes.map((note) => html`<span class="quiet"> ${note}</span>`)}`;
}

function badgeOf({ state, error_class: kind }: JobRun): Html {
  if (state === 'failed') return badge('failed', 'bad');
  return kind === null ? badge('done', 'good') : badge('done with gaps', 'warn');
}

const endOf = ({ finished_at: finished, started_at: started, tick }: JobRun): Date => finished ?? started ?? tick;

function tookWords(run: JobRun | null): string {
  if (!run?.started_at || !run.finished_at) return '–';
  return formatDuration(run.finished_at.getTime() - run.started_at.getTime());
}

// Told in the columns of requests, or of no use to a reader.
const untold = new Set(['requests', 'refusals', 'errors', 'bytes']);

/** What a run wrote, in the words that it was counted by: `9 days, 3,120 runners`. */
function wroteWords(run: JobRun | null): string {
  const counts = Object.entries(run?.counts ?? {}).filter(([name, count]) => count > 0 && !untold.has(name));
  if (counts.length === 0) return run ? 'nothing new' : '–';
  return counts.map(([name, count]) => `${formatCount(count)} ${name.replaceAll('_', ' ')}`).join(', ');
}
