import type { Queryable } from '../queryable.js';

/** How fast partitions were loaded of late. */
export interface Pace {
  /** Partitions loaded in the last hour. */
  readonly lastHour: number;
  /** Since the first of them; 0 where there were none. */
  readonly perSecond: number;
}

/**
 * The pace of the last hour, or of as much of it as anything was loaded in: a run that began five minutes ago is not twelve
 * times as slow as it is.
 */
export async function recentPace(sql: Queryable): Promise<Pace> {
  const [row] = await sql<{ last_hour: number; seconds: number | null }[]>`
    select count(*)::int as last_hour, extract(epoch from now() - min(fetched_at))::float8 as seconds
    from ops.partitions
    where load_id is not null and fetched_at between now() - interval '1 hour' and now()`;
  const { last_hour: lastHour = 0, seconds } = row ?? {};
  // The first few tell little of the pace that follows.
  return { lastHour, perSecond: lastHour / Math.max(seconds ?? 0, 10) };
}
