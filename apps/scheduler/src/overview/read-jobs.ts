import type { Sql } from '@darkhorses/schema';
import { calendarOf } from '../calendar/calendar.js';
import type { JobRun } from '../engine/job-run.js';
import type { Job } from '../jobs/job.js';
import type { JobOverview } from './job-overview.js';
import { runColumns } from './run-columns.js';

/**
 * How every job stands: what it does now, what it did last, and when it comes next.
 *
 * @param now the time that the next ticks are after
 */
export async function readJobs(sql: Sql, jobs: readonly Job[], now: Date): Promise<JobOverview[]> {
  const names = jobs.map(({ name }) => name);
  const [states, runs] = await Promise.all([
    sql<StateRow[]>`
      select job, paused_at,
        (select count(*)::int from ops.job_runs as r where r.job = n.job and r.state = 'queued') as queued,
        (select count(*)::int from ops.job_runs as r where r.job = n.job and r.state = 'failed' and r.finished_at > coalesce(
          (select max(good.finished_at) from ops.job_runs as good where good.job = n.job and good.state = 'done'),
          '-infinity')) as failures
      from unnest(${names}::text[]) as n (job) left join ops.jobs using (job)`,
    sql<(JobRun & { readonly kind: Kind })[]>`
      select kind, ${runColumns(sql)}
      from unnest(${names}::text[]) as n (job)
      cross join (values ('running'), ('last'), ('last_done')) as k (kind)
      cross join lateral (
        select * from ops.job_runs as run
        where run.job = n.job and case k.kind
          when 'running' then run.state = 'running'
          when 'last' then run.state in ('done', 'failed')
          else run.state = 'done'
        end
        order by coalesce(run.finished_at, run.started_at) desc limit 1
      ) as r`,
  ]);
  return jobs.map((job) => {
    const state = states.find((one) => one.job === job.name);
    const runOf = (kind: Kind): JobRun | null => {
      const found = runs.find((run) => run.job === job.name && run.kind === kind);
      if (!found) return null;
      const { kind: _, ...run } = found;
      return run;
    };
    return {
      ...job,
      paused_at: state?.paused_at ?? null,
      next: job.enabled ? calendarOf(job.cron).next(now) : null,
      running: runOf('running'),
      last: runOf('last'),
      last_done: runOf('last_done'),
      failures: state?.failures ?? 0,
      queued: state?.queued ?? 0,
    };
  });
}

type Kind = 'running' | 'last' | 'last_done';

interface StateRow {
  readonly job: string;
  readonly paused_at: Date | null;
  readonly queued: number;
  readonly failures: number;
}
