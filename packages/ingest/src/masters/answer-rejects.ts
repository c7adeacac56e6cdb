import type { Reject } from '@darkhorses/extract';
import type { Queryable } from '../queryable.js';
import { addRejects, rejectedRow } from '../write/rejects.js';

/** Makes the rejects of an answer those given: what the answer before was charged with is taken back. */
export async function replaceAnswerRejects(
  sql: Queryable,
  before: readonly Reject[],
  after: readonly Reject[],
  loadId: number,
): Promise<void> {
  if (before.length > 0) {
    await sql`
      delete from ops.rejects as r
      using unnest(
        ${before.map(({ dataset }) => dataset)}::text[],
        ${before.map(({ table }) => table)}::text[],
        ${before.map(({ key }) => key)}::text[]
      ) as b (dataset, table_name, row_key)
      where r.day is null and r.dataset = b.dataset and r.table_name = b.table_name and r.row_key = b.row_key`;
  }
  await addRejects(
    sql,
    after.map((reject) => rejectedRow(null, reject)),
    loadId,
  );
}
