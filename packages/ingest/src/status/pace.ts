import type { Queryable } from '../queryable.js';

/** How fast partitions were loaded of late. */
export interface Pace {
  /** Partitions loaded in the last hour. */
  readonly lastHour: number;
  /** From the first of them to the last; 0 where there were none. */
  readonly perSecond: number;
}

/**
 * The pace of the last hour, or of as much of it as anything was loaded in: a run that began five minutes ago, or that ended
 * then, is not twelve times as slow as it is.
 */
export async function recentPace(sql: Queryable): Promise<Pace> {
  const [row] = await sql<{ last_hour: number; seconds: number | null }[]>`
    select count(*)::int as last_hour, extract(epoch from max(fetched_at) - min(fetched_at))::float8 as seconds
    from ops.partitions
    where load_id is not null and fetched_at between now() - interval '1 hour' and now()`;
  const { last_hour: lastHour = 0, seconds } = row ?? {};
  // As many spans as lie between them. The first few tell little of the pace that follows.
  return { lastHour, perSecond: Math.max(lastHour - 1, Math.min(lastHour, 1)) / Math.max(seconds ?? 0, 10) };
}
