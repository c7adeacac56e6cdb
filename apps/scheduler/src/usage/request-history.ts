import type { Sql } from '@darkhorses/schema';

/** What all processes together asked of the API in a quarter of an hour. */
export interface RequestQuarter {
  /** Its beginning. */
  readonly at: Date;
  readonly calls: number;
  /** Answers 429. */
  readonly refusals: number;
}

/** @unit hours */
export const historyLength = 24;

/** The quarters of an hour of the last day, oldest first, as far as notes of `sampleRequests` tell of them. */
export const requestHistory = (sql: Sql, at: Date): Promise<RequestQuarter[]> => sql<RequestQuarter[]>`
  with ends as (
    select distinct on (quarter) quarter, calls, refusals
    from ops.request_samples as sample
    cross join lateral (select date_bin('15 minutes', sample.at, '2000-01-01Z') as quarter) as of
    where sample.at > ${at}::timestamptz - make_interval(hours => ${historyLength}, mins => 15) and sample.at <= ${at}
    order by quarter, sample.at desc
  ),
  counted as (
    select quarter, calls - lag(calls) over by_time as calls, refusals - lag(refusals) over by_time as refusals,
      quarter - lag(quarter) over by_time as since
    from ends
    window by_time as (order by quarter)
  )
  -- After a time that nobody noted, whose requests were they?
  select quarter as at, greatest(0, calls)::float8 as calls, greatest(0, refusals)::float8 as refusals
  from counted
  where since = interval '15 minutes'
  order by quarter`;
