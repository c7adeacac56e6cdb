import type { Queryable } from '../queryable.js';
import { rowText } from '../write/row-text.js';
import type { Load, LoadEnd } from './load.js';
import { withoutCredentials } from './without-secrets.js';

/**
 * Enters how a run ended. It stands even where somebody took the run for dead meanwhile.
 *
 * @example
 * await finishLoad(sql, load, { outcome: 'done', counts: { days: 31, requests: 62 } });
 */
export async function finishLoad(
  sql: Queryable,
  { id }: Pick<Load, 'id'>,
  { outcome, counts, error }: LoadEnd,
): Promise<void> {
  await sql`
    update ops.loads
    set finished_at = clock_timestamp(),
        outcome = ${outcome},
        counts = ${counts ? rowText([counts]) : null}::text::jsonb -> 0,
        error_class = ${error?.class ?? null},
        error_text = ${error ? withoutCredentials(error.message) : null}
    where id = ${id}`;
}
