import { pacing } from '@darkhorses/racing-api';
import type { Queryable } from '../queryable.js';
import type { KeyedClaim } from './postgres-limiter-store.js';

/** Makes the rows of buckets that were never used; another process may make them at the same time. */
export async function makeBuckets(sql: Queryable, claims: readonly KeyedClaim[]): Promise<void> {
  await sql`
    insert into ops.rate_limits (key, next_at, margin)
    select key, '-infinity', ${pacing.initialMargin}
    from json_to_recordset(${JSON.stringify(claims)}::text::json) as claim (key text)
    order by key
    on conflict (key) do nothing
  `;
}
