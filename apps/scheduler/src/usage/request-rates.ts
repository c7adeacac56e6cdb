import type { Sql } from '@darkhorses/schema';

/** What all processes together asked of the API in a time. */
export interface RequestWindow {
  /** How long it was: shorter than asked where nothing was noted before. @unit seconds */
  readonly seconds: number;
  readonly calls: number;
  /** Answers 429. */
  readonly refusals: number;
  /** Requests that failed otherwise. */
  readonly errors: number;
}

/** The last five minutes and the last hour; null before there are two notes to compare. */
export interface RequestRates {
  readonly five_minutes: RequestWindow | null;
  readonly hour: RequestWindow | null;
}

/** Tells how much all processes have asked of late, from the notes of `sampleRequests` and the counts of now. */
export async function requestRates(sql: Sql, at: Date): Promise<RequestRates> {
  const rows = await sql<(RequestWindow & { window: 'five_minutes' | 'hour' })[]>`
    with now as (
      select ${at}::timestamptz as at, coalesce(sum(calls), 0) as calls, coalesce(sum(refusals), 0) as refusals,
        coalesce(sum(errors), 0) as errors
      from ops.api_usage
    ),
    windows (name, length) as (values ('five_minutes', interval '5 minutes'), ('hour', interval '1 hour'))
    select windows.name as window, extract(epoch from now.at - before.at)::float8 as seconds,
      -- Somebody may have emptied the counts between.
      greatest(0, now.calls - before.calls)::float8 as calls,
      greatest(0, now.refusals - before.refusals)::float8 as refusals,
      greatest(0, now.errors - before.errors)::float8 as errors
    from now
    cross join windows
    cross join lateral (
      -- The note nearest to the beginning of the time.
      select * from ops.request_samples as sample
      where sample.at between now.at - windows.length - interval '2 minutes' and now.at - interval '30 seconds'
      order by abs(extract(epoch from now.at - windows.length - sample.at))
      limit 1
    ) as before`;
  const windowOf = (name: 'five_minutes' | 'hour'): RequestWindow | null => {
    const row = rows.find(({ window }) => window === name);
    if (row === undefined) return null;
    const { seconds, calls, refusals, errors } = row;
    return { seconds, calls, refusals, errors };
  };
  return { five_minutes: windowOf('five_minutes'), hour: windowOf('hour') };
}
