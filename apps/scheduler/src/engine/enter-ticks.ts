import { inTransaction, retryConflicts, type Sql, type TransactionSql } from '@darkhorses/schema';
import { calendarOf } from '../calendar/calendar.js';
import type { Job, JobName } from '../jobs/job.js';
import { type Decision, decideTicks } from './decide-ticks.js';

/** A tick that this call entered; nobody else did or will. */
export interface EnteredTick extends Decision {
  readonly job: JobName;
}

/** What is kept of runs. @unit days */
const keptFor = 400;

/**
 * Enters every tick that has come since the calendar was last looked at into ops.job_runs, as queued or as skipped. Any
 * number of processes may look at the same moment: the key of the table and the lock on the job's row let one of them enter
 * each tick, in the transaction that also moves on what was looked at.
 *
 * A job that is new here begins now: it has missed nothing.
 *
 * @param now the time that ticks are judged by
 * @returns what was entered, and when the next tick comes; null where none does
 */
export async function enterTicks(
  sql: Sql,
  jobs: readonly Job[],
  now: Date,
): Promise<{ readonly entered: readonly EnteredTick[]; readonly next: Date | null }> {
  const looked = await lookedUntil(sql);
  const isDue = jobs.some((job) => {
    const since = looked.get(job.name);
    return since === undefined || ticksOf(job, since, now).length > 0;
  });
  // Nearly always nothing has come, and then nothing is locked or written.
  const entered = isDue
    ? await retryConflicts(() => inTransaction(sql, (transaction) => enter(transaction, jobs, now)))
    : [];
  return { entered, next: nextTick(jobs, now) };
}

/** The next tick of all jobs. */
export function nextTick(jobs: readonly Job[], after: Date): Date | null {
  const ticks = jobs.filter(({ enabled }) => enabled).flatMap(({ cron }) => calendarOf(cron).next(after) ?? []);
  return ticks.reduce<Date | null>((first, tick) => (first === null || tick < first ? tick : first), null);
}

function ticksOf(job: Job, since: Date, now: Date): Date[] {
  if (!job.enabled) return [];
  const oldest = new Date(now.getTime() - keptFor * 86_400_000);
  return calendarOf(job.cron).between(since > oldest ? since : oldest, now);
}

async function lookedUntil(sql: Sql): Promise<Map<string, Date>> {
  const rows = await sql<{ job: string; looked_until: Date | null }[]>`select job, looked_until from ops.jobs`;
  return new Map(rows.flatMap(({ job, looked_until: until }) => (until ? [[job, until] as const] : [])));
}

async function enter(sql: TransactionSql, jobs: readonly Job[], now: Date): Promise<EnteredTick[]> {
  const names = jobs.map(({ name }) => name);
  await sql`
    insert into ops.jobs as j (job, looked_until)
    select job, ${now}::timestamptz from unnest(${names}::text[]) as job order by job
    on conflict (job) do update set looked_until = excluded.looked_until where j.looked_until is null`;
  // Others that look now wait here, and then see what was entered.
  await sql`select from ops.jobs where job = any (${names}::text[]) order by job for update`;
  const rows = await sql<StandingRow[]>`
    select job, looked_until, paused_at is not null as paused,
      (select min(tick) from ops.job_runs as r where r.job = j.job and r.state = 'running') as running,
      (select min(tick) from ops.job_runs as r where r.job = j.job and r.state = 'queued') as queued
    from ops.jobs as j
    where job = any (${names}::text[])`;
  const standings = new Map(rows.map((row) => [row.job, row]));
  const decisions = jobs.flatMap((job) => {
    const standing = standings.get(job.name);
    const ticks = standing ? ticksOf(job, standing.looked_until, now) : [];
    return standing ? decideTicks(job, ticks, { now, standing }).map((one) => ({ ...one, job: job.name })) : [];
  });
  const written = await insertRuns(sql, decisions);
  // A disabled job is moved on too, or it would have missed all that came meanwhile on the day it is enabled again.
  await sql`update ops.jobs set looked_until = ${now}::timestamptz where job = any (${names}::text[]) and looked_until < ${now}::timestamptz`;
  await sql`
    delete from ops.job_runs
    where tick < ${now}::timestamptz - make_interval(days => ${keptFor}) and state in ('done', 'failed', 'skipped')`;
  return decisions.filter(({ job, tick }) => written.has(`${job} ${tick.getTime()}`));
}

interface StandingRow {
  readonly job: string;
  readonly looked_until: Date;
  readonly paused: boolean;
  readonly running: Date | null;
  readonly queued: Date | null;
}

/** The runs that were not there yet. */
async function insertRuns(sql: TransactionSql, decisions: readonly EnteredTick[]): Promise<Set<string>> {
  if (decisions.length === 0) return new Set();
  const rows = await sql<{ job: string; tick: Date }[]>`
    insert into ops.job_runs (job, tick, state, trigger, reason, finished_at)
    select job, tick, state, trigger, reason, case state when 'skipped' then clock_timestamp() end
    from json_to_recordset(${JSON.stringify(decisions)}::text::json)
      as n (job text, tick timestamptz, state text, trigger text, reason text)
    order by job, tick
    on conflict (job, tick) do nothing
    returning job, tick`;
  return new Set(rows.map(({ job, tick }) => `${job} ${tick.getTime()}`));
}
