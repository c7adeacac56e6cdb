import type { Sql } from '@darkhorses/schema';
import { type Freshness, freshnessOf } from '../freshness/freshness.js';
import { lastUpdates } from '../freshness/last-updates.js';
import { requestRates, type RequestWindow } from '../usage/request-rates.js';

/** What is looked at to tell whether anything is wrong. */
export interface Evidence {
  readonly freshness: readonly Freshness[];
  /** Requests of the last hour, of all processes. */
  readonly hour: RequestWindow | null;
  readonly failing: readonly FailingJob[];
  /** The last run of each job that asked the API anything. */
  readonly runs: readonly AskingRun[];
  readonly refusal: RefusedAccount | null;
  readonly shrunk: readonly ShrunkReach[];
  readonly unknown: readonly UnknownField[];
}

export interface FailingJob {
  readonly job: string;
  /** Failed runs since the last good one. */
  readonly failures: number;
  readonly error_class: string;
  readonly error_text: string;
}

export interface AskingRun {
  readonly job: string;
  readonly tick: Date;
  readonly requests: number;
  readonly errors: number;
}

/** The API's last word on the account, where that was a no. */
export interface RefusedAccount {
  readonly error_class: string;
  readonly error_text: string;
}

export interface ShrunkReach {
  readonly dataset: string;
  /** First day within reach, before and now; null: none. */
  readonly shrunk_from: string | null;
  readonly first_day: string | null;
}

export interface UnknownField {
  readonly dataset: string;
  readonly path: string;
  readonly value: string;
}

/** Reads what tells whether anything is wrong, from the database alone. */
export async function readEvidence(sql: Sql, at: Date): Promise<Evidence> {
  const [updates, { hour }, failing, runs, refusal, shrunk, unknown] = await Promise.all([
    lastUpdates(sql, at),
    requestRates(sql, at),
    failingJobs(sql),
    askingRuns(sql, at),
    refusedAccount(sql),
    shrunkReach(sql, at),
    unknownFields(sql, at),
  ]);
  return { freshness: freshnessOf(updates, at), hour, failing, runs, refusal, shrunk, unknown };
}

/** One row for each job that has failed since it was last done, with its newest error. */
const failingJobs = (sql: Sql): Promise<FailingJob[]> => sql<FailingJob[]>`
  select distinct on (job) job, count(*) over (partition by job)::int as failures,
    coalesce(error_class, 'unexpected') as error_class, coalesce(error_text, '') as error_text
  from ops.job_runs as run
  where state = 'failed' and not exists (
    select from ops.job_runs as good where good.job = run.job and good.state = 'done' and good.tick > run.tick
  )
  order by job, tick desc`;

/** One row for each job: its last run of the day past, if that asked the API anything. */
const askingRuns = (sql: Sql, at: Date): Promise<AskingRun[]> => sql<AskingRun[]>`
  select * from (
    select distinct on (job) job, tick, coalesce((counts ->> 'requests')::float8, 0) as requests,
      coalesce((counts ->> 'errors')::float8, 0) as errors
    from ops.job_runs
    where state in ('done', 'failed') and finished_at > ${at}::timestamptz - interval '1 day'
    order by job, tick desc
  ) as newest
  where requests > 0`;

/** At most one row: the newest refusal of the account, unless a run has been answered since. */
async function refusedAccount(sql: Sql): Promise<RefusedAccount | null> {
  const [row] = await sql<RefusedAccount[]>`
    select error_class, coalesce(error_text, '') as error_text
    from ops.job_runs as refused
    where error_class in ('authentication', 'plan') and not exists (
      select from ops.job_runs as good
      where good.state = 'done' and (good.counts ->> 'requests')::float8 > 0 and good.finished_at > refused.started_at
    )
    order by started_at desc nulls last
    limit 1`;
  return row ?? null;
}

/** A row for each dataset of which the account has lost days this week. */
const shrunkReach = (sql: Sql, at: Date): Promise<ShrunkReach[]> => sql<ShrunkReach[]>`
  select dataset, shrunk_from::text, first_day::text
  from ops.reach
  where shrunk_at > ${at}::timestamptz - interval '7 days'
  order by dataset`;

/** A row for each field that was seen for the first time this week. */
const unknownFields = (sql: Sql, at: Date): Promise<UnknownField[]> => sql<UnknownField[]>`
  select dataset, path, min(value) as value
  from ops.field_issues
  where kind = 'unknown_field'
  group by dataset, path
  having min(first_seen) > ${at}::timestamptz - interval '7 days'
  order by dataset, path
  limit 50`;
