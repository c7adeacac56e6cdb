import type { Sql } from '@darkhorses/schema';

/** How long samples are kept. @unit hours */
const keptFor = 48;

/**
 * Notes how many requests all processes have sent so far, once a minute whoever asks: between two notes lies a rate.
 *
 * @param at the minute that is noted
 */
export async function sampleRequests(sql: Sql, at: Date): Promise<void> {
  await sql`
    insert into ops.request_samples (at, calls, refusals, errors)
    select date_trunc('minute', ${at}::timestamptz), coalesce(sum(calls), 0), coalesce(sum(refusals), 0), coalesce(sum(errors), 0)
    from ops.api_usage
    on conflict (at) do nothing`;
  await sql`delete from ops.request_samples where at < ${at}::timestamptz - make_interval(hours => ${keptFor})`;
}
