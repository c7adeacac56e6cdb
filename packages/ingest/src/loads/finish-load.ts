import type { Queryable } from '../queryable.js';
import { classifyFailure } from '../run/failure.js';
import { rowText } from '../write/row-text.js';
import type { LoadEnd } from './load.js';
import { withoutCredentials } from './without-secrets.js';

/**
 * Enters how a run ended. It stands even where somebody took the run for dead meanwhile.
 *
 * @example
 * await finishLoad(sql, load.id, { outcome: 'done', counts: { days: 31, requests: 62 } });
 */
export async function finishLoad(sql: Queryable, id: number, { outcome, counts, error }: LoadEnd): Promise<void> {
  const failure = error === undefined ? undefined : classifyFailure(error);
  await sql`
    update ops.loads
    set finished_at = clock_timestamp(),
        outcome = ${outcome},
        counts = ${counts ? rowText([counts]) : null}::text::jsonb -> 0,
        error_class = ${failure?.class ?? null},
        error_text = ${failure ? withoutCredentials(failure.message) : null}
    where id = ${id}`;
}
